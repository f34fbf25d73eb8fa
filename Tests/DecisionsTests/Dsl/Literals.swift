import Domain

// Days and amounts written as the files write them: `"15/03/2023"`, `"30 480,01"`. A slip of the pen stops the tests.

extension Day: ExpressibleByUnicodeScalarLiteral {}
extension Day: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let day = Day(text) else { fatalError("« \(text) » is not a day") }
        self = day
    }
}

extension Cents: ExpressibleByUnicodeScalarLiteral {}
extension Cents: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Cents: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        let parts = text.replacing(" ", with: "").split(separator: ",")
        guard let euros = parts.first.flatMap({ Int64($0) }), parts.count <= 2,
            let rest = parts.count == 2 ? (parts[1].count == 2 ? Int64(parts[1]) : nil) : 0
        else { fatalError("« \(text) » is not an amount such as 1 270,00") }
        self.init(euros * 100 + (text.hasPrefix("-") ? -rest : rest))
    }
}

/// A number with two decimals, kept in hundredths as `Cents` are: shares of the QF, years of service.
typealias Hundredths = Cents

extension Cents {
    /// `1270,00`, as outputs show it.
    var shown: String {
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(value < 0 ? "-" : "")\(whole),\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Day {
    /// `15/03`, the year being that of the campaign.
    var short: String {
        let (_, month, day) = components
        return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)"
    }
    /// `15/03/2023`.
    var shown: String { "\(short)/\(year)" }
}

/// The statuses and positions of the catalogue, as the files write them.
enum Statut: String, CaseIterable {
    case titulaire, stagiaire, contractuel, apprenti, medical
    case emploiAide = "emploi_aide"
    case assistanteMaternelle = "assistante_maternelle"
    case accueilFamilial = "accueil_familial"
}

enum Position: String, CaseIterable {
    case activite, disponibilite, demission, licenciement, deces, detachement
    case congeParental = "conge_parental"
    case congeMaladie = "conge_maladie"
}
