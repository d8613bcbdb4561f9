type Props = {
  /** Null where it has none. */
  readonly address: string | null
  readonly title: string
}

export const ChartAddress = ({ address, title }: Props) =>
  address !== null && (
    <p className="chart-address">
      <a href={address}>
        This chart by itself<span className="visually-hidden">: {title}</span>
      </a>
    </p>
  )
