import Decisions
import Domain

/// Study grants.
enum StudiesPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        guard f["national.etudes"] > 0 else { return nil }
        let title: Html = .group([
            f.counted("national.etudes.retenue", "demande d'études retenue", "demandes d'études retenues"), " sur ",
            f.count("national.etudes"),
        ])
        return (
            title,
            [
                RegionTable(
                    id: "t-etudes", caption: "Demandes d'études par région",
                    columns: [.init("Demandes", "etudes")]
                        + StudyStatus.allCases.map { .init("\($0.label)", "etudes.\($0.rawValue)") },
                    groups: "agents", barOf: 1
                ).html(f),
                .p(
                    "Le détail est dans la feuille « Études » du classeur de chaque région, et dans ",
                    .code("etudes.csv"), "."),
            ]
        )
    }
}
