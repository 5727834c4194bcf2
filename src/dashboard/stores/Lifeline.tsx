import { minuteText, dayText } from '../../ui/dates.ts'
import { Foreign } from '../../ui/Foreign.tsx'
import { texts } from '../../ui/settings.ts'
import { describeEntry } from '../diary/describe.ts'
import { LANES, placeEvents } from './lifeline.ts'
import type { Lane, LifeEvent } from './lifeline.ts'

const WIDTH = 720
const LEFT = 90
const LANE = 30

/** The events as dots in four lanes, oldest at the left; the table below says the same in words. */
export function LifelinePicture({ events, now }: { events: readonly LifeEvent[]; now: number }) {
  const t = texts().stores.page
  const placed = placeEvents(events, now)
  const first = events.at(-1)?.at ?? now
  const height = LANES.length * LANE + 22
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={t.picture}>
      <svg
        class="lifeline"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={t.lifelineNote}
      >
        {LANES.map((lane, at) => (
          <g key={lane} class={`lane ${lane}`}>
            <text x="0" y={at * LANE + 19}>
              {t.lanes[lane]}
            </text>
            <line x1={LEFT} x2={WIDTH} y1={at * LANE + 15} y2={at * LANE + 15} />
            {placed
              .filter(({ event }) => event.lane === lane)
              .map(({ event, x }) => (
                <circle key={event.id} cx={dot(x)} cy={at * LANE + 15} r="5" />
              ))}
          </g>
        ))}
        <text x={LEFT} y={height - 4}>
          {dayText(first)}
        </text>
        <text x={WIDTH} y={height - 4} text-anchor="end">
          {dayText(now)}
        </text>
      </svg>
    </div>
  )
}

function dot(x: number): number {
  return LEFT + 6 + x * (WIDTH - LEFT - 12)
}

const SHOWN = 200

/** The events as a table, newest first; at most the latest 200. */
export function LifelineTable({ events }: { events: readonly LifeEvent[] }) {
  const t = texts().stores.page
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={t.lifeline}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.details}</th>
          </tr>
        </thead>
        <tbody>
          {events.slice(0, SHOWN).map((event) => (
            <tr key={event.id}>
              <td class="nowrap">{minuteText(event.at)}</td>
              <td class="nowrap">
                <LaneDot lane={event.lane} />
                {whatOf(event)}
              </td>
              <td class="roomy">
                <EventDetails event={event} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LaneDot({ lane }: { lane: Lane }) {
  return <span class={`dot ${lane}`} aria-hidden="true" />
}

function whatOf(event: LifeEvent): string {
  const { stores, words } = texts()
  if (event.kind === 'order') return stores.page.order
  if (event.kind === 'message') return stores.page.message
  return event.kind === 'request' ? words.commands.request : words.commands[event.entry.command]
}

function EventDetails({ event }: { event: LifeEvent }) {
  const { words } = texts()
  if (event.kind === 'message') return <Foreign class="wrap" text={event.text} />
  if (event.kind === 'request') return <>{words.channels[event.request.channel]}</>
  if (event.kind === 'entry') return <Foreign class="wrap" text={describeEntry(event.entry)} />
  return (
    <>
      {words.orderStates[event.state]}
      {event.alias !== undefined && (
        <>
          {' · '}
          <Foreign class="wrap" text={event.alias} />
        </>
      )}
    </>
  )
}
