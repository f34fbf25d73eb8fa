/// A region of the invented country: its weight is that of the real one, its people are not.
struct Region: Sendable {
    /// INSEE code.
    let code: StaticString
    /// Agents in 1000 of the country's.
    let share: Int
    let departments: [StaticString]

    /// Where the C.O.G.O.H.R. takes the place of the C.G.O.S.
    var isReunion: Bool { code.utf8Start[0] == 0x30 }

    /// Fourteen, the largest first; La Réunion and Corsica last.
    static let all: [Region] = [
        Region(code: "11", share: 180, departments: ["75", "77", "78", "91", "92", "93", "94", "95"]),
        Region(
            code: "84", share: 118,
            departments: ["01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74"]),
        Region(code: "32", share: 95, departments: ["02", "59", "60", "62", "80"]),
        Region(
            code: "75", share: 94,
            departments: ["16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87"]),
        Region(
            code: "76", share: 90,
            departments: ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"]),
        Region(code: "44", share: 87, departments: ["08", "10", "51", "52", "54", "55", "57", "67", "68", "88"]),
        Region(code: "93", share: 74, departments: ["04", "05", "06", "13", "83", "84"]),
        Region(code: "28", share: 58, departments: ["14", "27", "50", "61", "76"]),
        Region(code: "52", share: 53, departments: ["44", "49", "53", "72", "85"]),
        Region(code: "53", share: 49, departments: ["22", "29", "35", "56"]),
        Region(code: "27", share: 42, departments: ["21", "25", "39", "58", "70", "71", "89", "90"]),
        Region(code: "24", share: 36, departments: ["18", "28", "36", "37", "41", "45"]),
        Region(code: "04", share: 18, departments: ["97"]),
        Region(code: "94", share: 6, departments: ["2A", "2B"]),
    ]
}
