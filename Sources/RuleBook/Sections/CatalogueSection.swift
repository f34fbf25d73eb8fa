import Domain

/// A committee's benefits: how each is taxed (T7), and how a request for it is judged (§6).
struct CatalogueSection: Sendable {
    struct Entry: Sendable {
        let code: String
        let label: String
        let line: Int
        let reference: String
        /// Decides for which years the benefit exists.
        let regime: Dated<Regime>
        let request: RequestSection?
        let reminders: Dated<[String]>?
    }

    let entries: [Entry]

    init(_ file: Group, profiles: KnownProfiles?, knownPieces: Set<String>?) {
        entries = file.groups("catalogue").map { code, node, place in
            let entryGroup = Group(node, place)
            let label = entryGroup.text("libelle")
            let group = entryGroup.labelled("\(label) — ")
            let entry = Entry(
                code: code, label: label, line: node.line, reference: group.optionalText("reference") ?? "",
                regime: group.companion("regime", .regime(profiles)),
                request: RequestSection(group, knownPieces: knownPieces),
                reminders: group.words("rappels", Kind.text.list(separator: " ")))
            // Says how the values above read the source; for people, it changes nothing.
            _ = group.words("lecture", .text)
            group.close()
            return entry
        }
    }

    /// Codes of the benefits whose requests are judged.
    var requestCodes: [String] { entries.compactMap { $0.request == nil ? nil : $0.code } }
}

/// T7, O6: `{ imposable: oui, profil: activite, liee_a_l_activite: non }`; where they differ from what most benefits are,
/// also `destinataire: associations`, `due_au_depart: oui`, `sans_droits: admis`.
struct Regime: Sendable {
    enum Recipient: String, Sendable, CaseIterable { case agents, associations }

    let isTaxable: Bool
    /// Nil: `selon_beneficiaire`.
    let profile: String?
    let isTiedToActivity: Bool
    let isDueOnLeaving: Bool
    let withoutRights: Benefit.WithoutRights
    let recipient: Recipient
}

/// The contribution profiles that a catalogue may name.
struct KnownProfiles: Sendable {
    let codes: [String]
    /// Those without contribution: the only ones for what is not taxable.
    let free: [String]
}

extension Kind where Value == Regime {
    static func regime(_ profiles: KnownProfiles?) -> Kind {
        let byRecipient = "selon_beneficiaire"
        return .record { fields in
            let taxable = fields.required("imposable", .yesNo)
            // Where the profiles could not be read, nothing is said of their names.
            let known = profiles.map {
                Kind<String>.oneOf([byRecipient] + $0.codes, called: "un profil de cotisations")
            }
            let profile = fields.required("profil", known ?? .code)
            let tied = fields.required("liee_a_l_activite", .yesNo)
            let recipient = fields.optional("destinataire", .oneOf(Regime.Recipient.self, called: "un destinataire"))
            let dueOnLeaving = fields.optional("due_au_depart", .yesNo) ?? false
            let withoutRights =
                fields.optional(
                    "sans_droits", .oneOf(Benefit.WithoutRights.self, called: "un mot")) ?? .signale
            guard let taxable, let profile, let tied else { return nil }
            if dueOnLeaving, !tied {
                fields.refuse("« due_au_depart: oui » n'a de sens qu'avec « liee_a_l_activite: oui ».")
            }
            if !taxable, let profiles, !profiles.free.contains(profile) {
                fields.refuse(
                    "« imposable: non » avec le profil « \(profile) » : ce qui n'est pas imposable ne porte pas de cotisation ; écrivez : \(profiles.free.joined(separator: ", "))."
                )
            }
            return Regime(
                isTaxable: taxable, profile: profile == byRecipient ? nil : profile, isTiedToActivity: tied,
                isDueOnLeaving: dueOnLeaving, withoutRights: withoutRights, recipient: recipient ?? .agents)
        }
    }
}
