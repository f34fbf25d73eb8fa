import Domain

/// Q2: one line of a list of pieces, by code.
struct PieceClause: Sendable {
    /// One group suffices, all of a group are needed.
    let alternatives: [[String]]
    let condition: RequiredPiece.Condition
    /// Per cent; the last alternative counts only above it.
    var lastAboveRate: Int?

    /// With the codes as indices of `Rules.pieces`.
    func required(_ index: (String) -> Int) -> RequiredPiece {
        RequiredPiece(
            alternatives: alternatives.map { $0.map(index) }, condition: condition, lastAboveRate: lastAboveRate)
    }
}

extension Kind where Value == [[String]] {
    /// `facture_agence ou billet_sans_paiement et confirmation_paiement`: `et` binds before `ou`.
    /// `known` = codes with a label; nil where labels could not be read.
    static func alternatives(_ known: Set<String>?) -> Kind {
        Kind { node, place in
            guard let text = node.scalar, !text.isEmpty else {
                place.refuse(
                    node.line,
                    "\(node.description) n'est pas une pièce : écrivez son code, ou « code ou code », « code et code »."
                )
                return nil
            }
            let groups = text.split(separator: " ou ", omittingEmptySubsequences: false).map {
                $0.split(separator: " et ", omittingEmptySubsequences: false).map(String.init)
            }
            for code in groups.joined() {
                guard Kind<String>.piece(known).read(RuleNode(line: node.line, content: .scalar(code)), place) != nil
                else {
                    return nil
                }
            }
            return .init(groups, text)
        }
    }
}

extension Kind where Value == String {
    /// A code of `pieces.yaml`, or of the committee's own `pieces`; nil where labels could not be read.
    static func piece(_ known: Set<String>?) -> Kind {
        Kind { node, place in
            guard let code = node.scalar, Codes.isCode(code), known?.contains(code) ?? true else {
                place.refuse(
                    node.line,
                    "\(node.description) n'est pas une pièce connue : corrigez le code, ou ajoutez-le avec son nom à pieces.yaml."
                )
                return nil
            }
            return .init(code, code)
        }
    }
}

extension Kind where Value == [PieceClause] {
    /// A list; a line is a piece, or `{ piece: …, si_enfant_de: 16 }`, `{ piece: …, si_enfant_scolarise: oui }`,
    /// `{ piece: a ou b, derniere_si_incapacite_plus_de: 80 }`.
    static func pieces(_ known: Set<String>?) -> Kind {
        let conditional = Kind<PieceClause>.record { fields in
            let alternatives = fields.required("piece", .alternatives(known))
            let age = fields.optional("si_enfant_de", .integer(0...30, unit: "ans et plus"))
            let atSchool = fields.optional("si_enfant_scolarise", .programmed("oui"))
            let rate = fields.optional("derniere_si_incapacite_plus_de", .integer(0...99, unit: "%"))
            let conditions = ["si_enfant_de", "si_enfant_scolarise", "derniere_si_incapacite_plus_de"]
            guard conditions.count(where: fields.has) == 1 else {
                fields.refuse(
                    "une condition, et une seule : « si_enfant_de », « si_enfant_scolarise » ou « derniere_si_incapacite_plus_de »."
                )
                return nil
            }
            if rate != nil, let alternatives, alternatives.count < 2 {
                fields.refuse("« derniere_si_incapacite_plus_de » demande une autre pièce au choix (« a ou b »).")
                return nil
            }
            return alternatives.map {
                PieceClause(
                    alternatives: $0,
                    condition: age.map(RequiredPiece.Condition.childFromAge)
                        ?? (atSchool == nil ? .always : .childAtSchool), lastAboveRate: rate)
            }
        }
        .showing { clause in
            let pieces = clause.alternatives.map { $0.joined(separator: " et ") }.joined(separator: " ou ")
            return switch clause.condition {
            case .always:
                clause.lastAboveRate.map { "\(pieces) (la dernière, si l'incapacité dépasse \($0)\u{A0}%)" } ?? pieces
            case .childFromAge(let age): "\(pieces) (enfant de \(age)\u{A0}ans et plus)"
            case .childAtSchool: "\(pieces) (enfant scolarisé)"
            }
        }
        let line = Kind<PieceClause> { node, place in
            if case .mapping = node.content { return conditional.read(node, place) }
            return Kind<[[String]]>.alternatives(known).read(node, place).map {
                .init(PieceClause(alternatives: $0.value, condition: .always), display: $0.display)
            }
        }
        return line.list
    }
}
