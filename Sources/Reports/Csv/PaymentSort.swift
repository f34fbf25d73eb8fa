/// What became of a line of payments, in `versements_detail.csv`.
public enum PaymentSort {
    public static let counted: StaticString = "compte"
    /// A payment that another line cancels, and that line.
    public static let cancelled: StaticString = "annule"
    public static let cancellation: StaticString = "annulation"
    public static let ignored: StaticString = "ignore"
    public static let rejected: StaticString = "rejete"

    static let codes = [counted, cancelled, cancellation, ignored, rejected].map(\.description)
}
