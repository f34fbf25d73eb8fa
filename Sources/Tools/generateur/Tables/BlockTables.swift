import Domain

/// All lines of a block, table by table.
struct BlockTables {
    let population: Population
    let options: Options
    private let writers: [Table: TableWriter]
    private let paie: [TableWriter]

    init(_ country: Country, _ index: Int, _ options: Options) {
        let block = country.blocks[index]
        var random = Random(seed: options.seed, stream: index + 1)
        population = Population(country, block, year: options.year, random: &random)
        self.options = options
        // A stream of its own for each table and each payroll file.
        writers = Dictionary(
            uniqueKeysWithValues: Files.blockTables.enumerated().map { number, table in
                (table, TableWriter(table, options, stream: index * 16 + number))
            })
        paie = block.establishments.map { TableWriter(.paie, options, stream: -1 - $0) }
        write(&random)
    }

    /// The bytes of a table; nil where the block has no line of it.
    func bytes(_ table: Table) -> ByteBuffer { writers[table]!.out }

    /// The payroll of each establishment of the block.
    var payrolls: [(establishment: Int, bytes: ByteBuffer)] {
        zip(population.block.establishments, paie).map { ($0, $1.out) }
    }

    private func write(_ random: inout Random) {
        let country = population.country
        let (agents, retraites) = (writers[.agents]!, writers[.retraites]!)
        let (dossiers, registre) = (writers[.dossiers]!, writers[.registre]!)
        let careers = PaieLines(options: options, population: population, tables: paie)
        let isReunion = Region.all[population.block.region].isReunion
        let dependants = AyantDroitLines(options: options, table: writers[.ayantsDroit]!)
        let payments = VersementLines(options: options, table: writers[.versements]!, isReunion: isReunion)
        let requests = DemandeLines(options: options, table: writers[.demandes]!)
        for person in population.people {
            let establishment = country.establishments[person.establishment]
            AgentLines.write(person, department: establishment.department, agents, &random)
            careers.write(person, &random)
            if case .retired(let liquidation) = person.kind {
                RetraiteLines.write(person, liquidation: liquidation, establishment, options, retraites, &random)
            }
            RegistreLines.write(person, options, registre, &random)
            guard person.hasDossier else { continue }
            let spouse = person.spouse.map { population.people[$0] }
            let family = Family(person, year: options.year, &random)
            DossierLines.write(person, family, spouse: spouse, options, dossiers, &random)
            dependants.write(person, family, spouse: spouse, &random)
            payments.write(person, children: family.children.count, &random)
            if isReunion { requests.write(person, family, &random) }
        }
    }
}
