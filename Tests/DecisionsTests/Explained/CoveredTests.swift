import Decisions
import Domain
import Testing

@testable import TestSupport

/// Every non-empty cell of an agent's rows is the conclusion of exactly one step, which has its value.
struct CoveredTests {
    static let seeds: [UInt64] = Depth.isDeep ? [101, 102, 103, 104, 105] : [101]

    @Test("every cell is concluded once, with its value", arguments: seeds)
    func covered(_ seed: UInt64) {
        let explained = Explained(Population.of(Depth.isDeep ? 500 : 120, seed: seed))
        for agent in explained.outcome.facts.agents.map(\.numero) {
            var concluded: [String: [String]] = [:]
            for step in explained.steps(agent) {
                for cell in step.conclusions {
                    let key = ([cell.output.rawValue] + cell.key.map(\.cell) + [cell.column]).joined(separator: " ")
                    concluded[key, default: []].append(cell.value.cell)
                }
            }
            for row in explained.rows[agent] ?? [] {
                for (column, text) in row.cells {
                    let name = ([row.table] + row.key + [column]).joined(separator: " ")
                    let values = concluded.removeValue(forKey: name) ?? []
                    if text.isEmpty {
                        #expect(
                            values.allSatisfy { $0.isEmpty }, "agent \(agent): \(name) is empty, concluded \(values)")
                    } else {
                        #expect(values == [text], "agent \(agent): \(name)")
                    }
                }
            }
            let left = concluded.filter { $0.value != [""] }
            #expect(left.isEmpty, "agent \(agent): concluded, and not published: \(left)")
        }
    }

    @Test("sentences name only what their step has") func sentences() {
        let explained = Explained(Population.of(100, seed: 111))
        for agent in explained.outcome.facts.agents.map(\.numero) {
            for step in explained.steps(agent) where step.person == nil {
                let names = Set((step.operands + step.results).map(\.name))
                for text in [step.sentence, step.remedy] {
                    for part in text.split(separator: "{").dropFirst() {
                        let name = String(part.prefix { $0 != "}" })
                        #expect(names.contains(name), "\(step.code): {\(name)}")
                    }
                }
                for other in step.alternatives {
                    let names = Set(other.operands.map(\.name)).union(["motifs", "suspendus", "demande", "montant"])
                    for part in other.sentence.split(separator: "{").dropFirst() {
                        let name = String(part.prefix { $0 != "}" })
                        #expect(names.contains(name), "\(step.code) instead of \(other.code): {\(name)}")
                    }
                }
            }
        }
    }
}
