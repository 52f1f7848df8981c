import { area } from '@/i18n/area'

export const map = area(
  {
    title: '项目分布图',
    asList: '列表',
    asMap: '地图',
    zoomIn: '放大',
    zoomOut: '缩小',
    home: '全图',
    core: '主城区',
    shareTitle: '节点按期率',
    districts: '区市按期率',
    troubled: '超期和预警项目 {n} 项',
    place: '位置图',
    noPlace: '尚未登记位置',
    noPlaceAdvice: '在项目清单中补上“位置”后，这里会显示地图。',
  },
  {
    title: 'Map of projects',
    asList: 'List',
    asMap: 'Map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Whole map',
    core: 'City core',
    shareTitle: 'On time',
    districts: 'Districts, share on time',
    troubled: '{n} projects late or at risk',
    place: 'Map of the place',
    noPlace: 'No place registered yet',
    noPlaceAdvice: 'Once the project list names its place, the map appears here.',
  },
)
