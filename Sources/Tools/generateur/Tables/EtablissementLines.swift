/// `etablissements`: one line each, in the order of regions.
enum EtablissementLines {
    static func write(_ establishment: Establishment, _ table: TableWriter) {
        let out = table.out
        let region = Region.all[establishment.region]
        table.begin()
        out.put(finessOf: establishment)
        out.next()
        out.put(siretOf: establishment)
        out.next()
        out.put(establishment.kind)
        out.put(establishment.town.beginning)
        out.put(establishment.town.end)
        out.next()
        out.put(region.code)
        out.next()
        out.put(region.isReunion ? "cogohr" : "cgos")
        out.next()
        out.put(establishment.adhesionDebut)
        out.next()
        out.put(establishment.adhesionFin)
        out.next()
        out.put(flag: establishment.contributionAcquittee)
        table.end()
    }
}
