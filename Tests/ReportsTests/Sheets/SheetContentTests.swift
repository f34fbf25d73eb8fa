import Domain
import SheetModel
import Testing

@testable import Decisions
@testable import Reports

/// What the sheets show, and what they must never show.
@Suite struct SheetContentTests {
    let context = SampleCampaign.context(SampleCampaign.decide(SampleCampaign.people))

    private var sources: [SheetSource] {
        RegionalIndex(context.decisions, findings: context.findings).regions.map { SheetSource($0, context) }
    }

    private func rows(_ list: ListSheet) -> [[Cell]] {
        (0..<list.recordCount).map { index in
            var cells = [Cell](repeating: .empty, count: list.columns.count)
            list.fill(index, &cells)
            return cells
        }
    }

    @Test func sheetsStandInTheirOrder() {
        let index = RegionalIndex(context.decisions, findings: context.findings)
        let names = index.regions.map { part in
            regionalWorkbook(part, context).sheets.map { sheet in
                switch sheet {
                case .list(let list): list.name
                case .page(let page): page.name
                case .text(let text): text.name
                }
            }
        }
        let all = [
            "Synthèse", "À surveiller", "Droits", "Ayants droit", "Études", "Retraités", "Déclarations",
            "Détail par prestation", "Demandes", "Relances", "Complétude", "Anomalies", "Règles", "Légende",
        ]
        for (part, names) in zip(index.regions, names) {
            #expect(
                names
                    == all.filter {
                        ($0 != "Demandes" || part.figures.requests > 0)
                            && ($0 != "Études" || SheetSource(part, context).hasStudies)
                            && ($0 != "Relances" || part.figures.reminders > 0)
                    })
        }
        #expect(names.contains(all))
    }

    /// Neither a column that says so, nor the value itself: a birth day would be a `.day` of before the campaign.
    @Test func noNirNoBirthDateNoAddress() {
        let births = Set(context.decisions.extraits.ayantsDroit.rows.map(\.dateNaissance))
            .union(context.decisions.extraits.agents.map(\.dateNaissance))
        for source in sources {
            for list in RegionLists(source).lists {
                for column in list.columns {
                    let title = column.title.lowercased()
                    #expect(!title.contains("nir") && !title.contains("naissance") && !title.contains("adresse"))
                }
                for case .day(let day) in rows(list).joined() { #expect(!births.contains(day)) }
            }
        }
    }

    @Test func everyStoredControlCloses() {
        for source in sources {
            let controls = RegionLists(source).controls(source.part)
            #expect(controls.count >= 13)
            for control in controls { #expect(control.closes, "\(source.part.code): \(control.label)") }
        }
    }

    /// A figure of the run that is not what the sheet adds up to must be seen.
    @Test func aWrongFigureIsAGap() {
        let source = sources[1]
        let lists = RegionLists(source)
        var wrong = source.part.figures
        wrong.netImposable += 1
        wrong.agents += 1
        let part = source.part
        let other = RegionPart(
            code: part.code, label: part.label, figures: wrong, records: part.records, words: part.words)
        let open = lists.controls(other).filter { !$0.closes }.map(\.label)
        #expect(open == ["Agents", "Déclarations : net imposable", "Détail par prestation : net imposable"])
    }

    /// Twice the same cells: the first reading finds totals and widths, the second writes.
    @Test func fillsAreTheSameBothTimes() {
        for source in sources {
            for list in RegionLists(source).lists {
                #expect(rows(list).map { $0.map { "\($0)" } } == rows(list).map { $0.map { "\($0)" } }, "\(list.name)")
            }
        }
    }

    @Test func namesStandBesideNumbers() {
        let people = context.decisions.extraits.agents
        for source in sources {
            // In the other the name is that of the ayant droit: the agent's stands in Droits.
            let others = [AyantsDroitSheet.name]
            for list in RegionLists(source).lists
            where list.columns.contains(where: { $0.title == "Numéro" }) && !others.contains(list.name) {
                let at = list.column("Numéro")
                for row in rows(list) {
                    guard case .numero(let numero) = row[at], numero != .none else { continue }
                    guard let agent = people.first(where: { $0.numero == numero }) else { continue }
                    guard case .pair(agent.nom, agent.prenom) = row[at + 1] else {
                        Issue.record("\(list.name): \(numero) without his name")
                        continue
                    }
                }
            }
        }
    }

    @Test func missingPiecesAreNamedInWords() throws {
        let source = try #require(sources.first { $0.part.code == "04" })
        let list = try #require(DemandesSheet.list(source))
        let pieces = list.column("Pièces manquantes")
        let texts = rows(list).compactMap { row in
            if case .text(let text) = row[pieces] { text.description } else { nil }
        }
        #expect(texts.contains("Dernier bulletin de paye ; Relevé d'identité bancaire"))
        let motifs = rows(list).compactMap { row in
            if case .text(let text) = row[list.column("Motifs, raison du montant")] { text.description } else { nil }
        }
        #expect(motifs.allSatisfy { !$0.contains(":") })
    }

    @Test func rulesNotReadAgainComeFirst() {
        let words = RegionalIndex(context.decisions, findings: []).words
        #expect(words.parameters.count { $0.isStale } == 1)
        #expect(words.parameters.map(\.isStale) == [true, false, false])
        #expect(words.parameters[0].rule.description == "ET4")
    }
}
