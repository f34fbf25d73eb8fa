import Domain

/// Values that are not written as the contract writes them, but as people do (DIALECTE): the slow way, for
/// what the first look did not read.
extension LineDecoder {
    /// `OUI`, `Vrai`, `faux`…
    @inline(never)
    mutating func plainFlag(_ raw: UnsafeRawBufferPointer, _ column: Column) -> Bool {
        switch plainIndex(raw, Flags.words).map({ Flags.words[$0].description }) {
        case "oui", "vrai": return true
        case "non", "faux": return false
        default:
            report(.type, .boolean, column)
            return false
        }
    }

    /// A code in another case, with accents, or with spaces or `-` for `_`.
    @inline(never)
    func plainIndex(_ raw: UnsafeRawBufferPointer, _ list: Vocabulary) -> UInt8? {
        let plain = Characters.plainName(raw)
        return plain.withUnsafeBufferPointer { list.index(ofFolded: Text($0)) }
    }

    /// A region's code, whose zero may have been taken.
    mutating func region(_ column: Column) -> UInt8? {
        if let raw = raw(ifAny: column), let index = restoredRegion(raw) { return index }
        return index(column, in: context.regions, orElse: .region)
    }

    private mutating func restoredRegion(_ raw: UnsafeRawBufferPointer) -> UInt8? {
        guard raw.count == 1, let code = Compact.withZeros(Array(raw), width: 2) else { return nil }
        guard let index = code.withUnsafeBufferPointer({ context.regions.index(of: Text($0)) }) else { return nil }
        tally.restoredZeros += 1
        return index
    }

    /// A FINESS with spaces, small letters, or without its zeros in front.
    @inline(never)
    mutating func compactFiness(_ raw: UnsafeRawBufferPointer, _ column: Column) -> Finess? {
        let compact = Compact.characters(raw)
        if let value = compact.withUnsafeBufferPointer({ Finess(bytes: $0) }) { return value }
        if let whole = Compact.withZeros(compact, width: 9) {
            tally.restoredZeros += 1
            return whole.withUnsafeBufferPointer { Finess(bytes: $0) }
        }
        report(.type, .finess, column)
        return nil
    }

    /// Fifteen characters whose key is right, packed; 0 where not given, or kept out of use (`A-NIR`).
    mutating func nir(_ column: Column) -> UInt64 {
        guard let raw = raw(column) else { return 0 }
        return NationalKeys.nir(raw) == .valid ? NationalKeys.packed(raw) : compactNIR(raw, column)
    }

    @inline(never)
    private mutating func compactNIR(_ raw: UnsafeRawBufferPointer, _ column: Column) -> UInt64 {
        Compact.characters(raw).withUnsafeBytes { compact in
            switch NationalKeys.nir(compact) {
            case .malformed: report(.nir, .malformed, column)
            case .wrongKey: report(.nir, .none, column)
            case .valid: return NationalKeys.packed(compact)
            }
            return 0
        }
    }

    /// 14 digits with a Luhn check; another is kept out of use (`A-SIRET`).
    mutating func siret(_ column: Column) {
        guard let raw = raw(column) else { return }
        if NationalKeys.siret(raw) == .valid { return }
        let compact = Compact.characters(raw)
        if let whole = Compact.withZeros(compact, width: 14),
            whole.withUnsafeBytes({ NationalKeys.siret($0) == .valid })
        {
            tally.restoredZeros += 1
            return
        }
        compact.withUnsafeBytes { compact in
            switch NationalKeys.siret(compact) {
            case .malformed: report(.siret, .malformed, column)
            case .wrongKey: report(.siret, .none, column)
            case .valid: break
            }
        }
    }

    /// Counts a postcode of France whose zeros were taken; letters read it again (`AddressReader`).
    @inline(__always)
    mutating func postcode(_ column: Column, country: Column) {
        guard let raw = raw(ifAny: column), raw.count < Postcode.width else { return }
        if Compact.withZeros(Array(raw), width: Postcode.width) != nil, Postcode.isFrance(self.raw(ifAny: country)) {
            tally.restoredZeros += 1
        }
    }
}

/// The words for yes and no.
private enum Flags {
    static let words = Vocabulary(["oui", "non", "vrai", "faux"])
}
