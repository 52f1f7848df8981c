import { chart } from '@/chart/messages'
import { check } from '@/check/messages'
import { duties } from '@/duties/messages'
import { figures } from '@/figures/messages'
import { gantt } from '@/gantt/messages'
import { importing } from '@/import/messages'
import { list } from '@/list/messages'
import { login } from '@/login/messages'
import { map } from '@/map/messages'
import { organisation } from '@/organisation/messages'
import { planning } from '@/planning/messages'
import { project } from '@/project/messages'
import { settings } from '@/settings/messages'
import { shell } from '@/shell/messages'
import { ui } from '@/ui/messages'
import { wall } from '@/wall/messages'

/** One namespace per area: a sentence is called `<area>.<key>`. */
export const areas = {
  shell,
  ui,
  login,
  list,
  check,
  duties,
  import: importing,
  organisation,
  settings,
  wall,
  map,
  project,
  figures,
  planning,
  gantt,
  chart,
}
