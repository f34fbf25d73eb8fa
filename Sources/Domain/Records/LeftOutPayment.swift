/// A line of `versements` that counts for nothing, rejected or ignored, as far as it could be read: for the list of all
/// that came.
public struct LeftOutPayment: Sendable, BitwiseCopyable {
    public let place: Place
    /// Physical line, header = 1.
    public let line: Int32
    /// Else it is rejected.
    public let isIgnored: Bool
    /// `Numero.none` where it cannot be read.
    public let numero: Numero
    /// Empty where it cannot be read.
    public let id: ShortText
    /// Index in `Rules.benefits`; `noBenefit` where it cannot be read or is unknown.
    public let prestation: UInt8
    public let nature: NatureVersement?
    private let day: Day
    private let written: (brut: Int64, net: Int64)

    public static let noBenefit: UInt8 = 255

    /// A line of which something could be read.
    public init(
        place: Place, line: Int32, isIgnored: Bool, numero: Numero, id: ShortText = .empty,
        prestation: UInt8 = noBenefit, nature: NatureVersement? = nil, date: Day? = nil, brut: Int64? = nil,
        net: Cents? = nil
    ) {
        self.place = place
        self.line = line
        self.isIgnored = isIgnored
        self.numero = numero
        self.id = id
        self.prestation = prestation
        self.nature = nature
        day = date ?? .distantPast
        written = (brut ?? .min, net?.value ?? .min)
    }

    public var date: Day? { day == .distantPast ? nil : day }
    /// As written, whatever its sign.
    public var brut: Cents? { written.brut == .min ? nil : Cents(written.brut) }
    public var net: Cents? { written.net == .min ? nil : Cents(written.net) }

    /// By numero, key, file and line: the order of `versements_detail.csv`.
    public static func precedes(_ a: LeftOutPayment, _ b: LeftOutPayment) -> Bool {
        if a.numero != b.numero { return a.numero < b.numero }
        return a.id != b.id ? a.id < b.id : a.place < b.place
    }
}
