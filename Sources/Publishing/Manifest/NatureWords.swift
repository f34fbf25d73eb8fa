extension Manifest.Nature {
    /// What a folder is that is no publication, with its article: « une comparaison ».
    public var words: String {
        switch self {
        case .comparaison: "une comparaison"
        case .simulation: "une SIMULATION"
        case .rectificatif: "un rectificatif"
        }
    }
}
