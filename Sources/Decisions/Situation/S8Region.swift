import Domain

/// S8 (source [F]): a retired agent stays attached to the region of his establishment of origin, or to the one that he
/// asked for.
enum S8Region {
    static func region(_ retraite: Retraite, _ origin: Etablissement) -> UInt8 {
        retraite.regionChoisie ?? origin.region
    }
}
