import { useSession } from '@/session'
import { useWorking } from '@/ui/working'

/** Like `useWorking`, for what only a fresh session may do: asks for the password where needed. */
export function useGuarded() {
  const session = useSession()
  const { busy, refusal, run } = useWorking()

  async function guarded(work: () => Promise<unknown>): Promise<boolean> {
    if (await run(work)) return true
    const isOld = refusal.value?.problems.some(({ code }) => code === 'access.session.old')
    return isOld === true && (await session.freshen()) ? run(work) : false
  }

  return { busy, refusal, run: guarded }
}
