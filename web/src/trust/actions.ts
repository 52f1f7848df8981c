import { trust } from './messages'

/** What the trail records, in the order of its sentences. */
export const actions = Object.keys(trust.zh.actions)
