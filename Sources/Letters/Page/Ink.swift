/// The colours of letters: dark on white, and still told apart when printed in grey.
enum Ink: CaseIterable {
    // Grounds first: rules are drawn over them.
    case ground, totalGround, rule, accent, muted, text

    private var rgb: (Double, Double, Double) {
        switch self {
        case .text: (0.10, 0.10, 0.12)
        case .muted: (0.35, 0.35, 0.38)
        case .accent: (0.12, 0.22, 0.39)
        case .rule: (0.72, 0.75, 0.80)
        case .ground: (0.93, 0.95, 0.98)
        case .totalGround: (0.96, 0.96, 0.97)
        }
    }

    /// Sets the colour of all that is filled after it.
    func set(_ content: inout PdfBytes) {
        let (red, green, blue) = rgb
        for part in [red, green, blue] {
            content.number(part)
            content.append(" ")
        }
        content.append("rg\n")
    }
}
