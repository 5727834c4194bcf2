import { texts } from '../../ui/settings.ts'

/** Each permission, with what it is used for. */
export function Permissions() {
  return (
    <dl class="permissions">
      {texts().settings.permissionList.map(({ name, why }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="muted">{why}</dd>
        </div>
      ))}
    </dl>
  )
}
