import Domain
import RuleBook

/// The schemas of input tables (`Input/Schemas/entrees`), from the declarations of their columns.
extension SchemaJSON {
    /// - Parameter keyOf: the key of a table that is referred to.
    public func schema(_ contract: InputContract, keyOf: (Table) -> [String]) -> JSONValue {
        schema(
            contract.table.rawValue, contract.title, contract.note,
            fields: contract.columns.map { field($0, isKey: contract.key == [$0.name]) }, key: contract.key,
            references: contract.references.map { reference in
                // A table that refers to itself is called by an empty name.
                let table = reference.table == contract.table ? "" : reference.table.rawValue
                return (names([reference.column]), table, names(keyOf(reference.table)))
            })
    }

    private func field(_ column: InputColumn, isKey: Bool) -> JSONValue {
        let (kind, written) = describe(column.shape)
        let note = written.map { "\(column.note) \($0)" } ?? column.note
        return field(column.name, column.title, note, kind, isRequired: column.isRequired, isUnique: isKey)
    }

    /// What a field holds, and how it may be written where that is not said by the kind.
    private func describe(_ shape: InputColumn.Shape) -> (FieldKind, String?) {
        switch shape {
        case .key, .freeText, .personText, .postcode, .remark: (.text, nil)
        case .numero: (.numero, nil)
        case .finess: (.finess, nil)
        case .nir: (.shaped("^[0-9]{5}([0-9]{2}|2[AB])[0-9]{8}$"), nil)
        case .siret: (.shaped("^[0-9]{14}$"), nil)
        case .year: (.shaped("^[0-9]{4}$"), nil)
        case .date, .birth: (.shaped("^(\(SchemaJSON.frenchDay)|\(SchemaJSON.isoDay))$"), "jj/mm/aaaa ou aaaa-mm-jj.")
        case .flag: (.flag, nil)
        case .integer(let bounds): (.integer(bounds.lowerBound, bounds.upperBound), nil)
        case .rank: (.integer(1, RenewalRule.mostYears), nil)
        case .hundredths: (.shaped("^[0-9]+([.,][0-9]{1,2})?$"), nil)
        case .amount, .gross:
            (
                .shaped("^([0-9]+|[0-9]{1,3}([ \u{A0}\u{202F}][0-9]{3})+)([.,][0-9]{1,2})?$"),
                "Virgule ou point, deux décimales au plus, espaces entre les groupes de trois admises."
            )
        case .oneOf(let codes): (.list(codes), nil)
        case .regions: (.list(rules.regions.map { "\($0.code)" }), nil)
        case .committees: (.list(rules.committees.map { "\($0.code)" }), nil)
        case .statuts: (.list(rules.situation.statuts.map { "\($0)" }), nil)
        case .positions: (.list(rules.situation.positions.map { "\($0.code)" }), nil)
        case .benefits: (.list(rules.benefits.filter(\.isForAgents).map { "\($0.code)" }), nil)
        case .requestable:
            (.list(rules.benefits.filter { $0.request != nil && $0.isForAgents }.map { "\($0.code)" }), nil)
        case .pieces: (.shaped("^[a-z0-9_]+(\\|[a-z0-9_]+)*$"), "Codes séparés par |.")
        }
    }

    private static let frenchDay = "(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/[0-9]{4}"
    private static let isoDay = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
}
