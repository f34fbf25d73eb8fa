/// Where invented people live: streets everybody knows, communes that exist nowhere.
enum Addresses {
    static let streets: [StaticString] = [
        "rue de l'Église", "rue Neuve", "rue des Lilas", "avenue de la République", "place du Marché",
        "rue du Moulin", "chemin des Vignes", "rue Victor-Hugo", "rue Jean-Jaurès", "allée des Tilleuls",
        "impasse de la Forge", "rue des Écoles", "avenue de la Gare", "rue Pasteur", "boulevard Gambetta",
        "rue du Général-de-Gaulle", "rue de la Mairie", "chemin du Lavoir", "rue de l'Ancien-Lavoir",
        "allée des Roitelets", "rue des Acacias", "rue du Château", "rue Émile-Zola", "quai de la Rivière",
        "rue des Peupliers", "route de la Forêt", "rue Saint-Éloi", "rue de la Fontaine",
        "chemin de la Croix-Blanche", "avenue du Maréchal-Foch", "rue des Prés", "rue du Stade",
        "impasse des Mésanges", "rue Ambroise-Paré", "rue de l'Hôpital", "lotissement Les Hauts-de-Bellevue",
        "rue Marie-Curie", "cité des Cheminots", "rue du Puits", "sentier des Douaniers",
    ]

    /// A commune is a beginning and an end.
    static let beginnings: [StaticString] = [
        "BEAU", "VILLE", "MONT", "SAINT-ÉLOI-", "ROCHE", "VAL", "CLAIR", "FONT", "BOIS", "CHÂTEAU", "NEUF", "GRAND",
        "BELLE", "PONT", "LONGUE", "AIGUE", "HAUT", "MAR", "ROUGE", "BLANC",
    ]
    static let ends: [StaticString] = [
        "LIEU", "FORT", "VILLE", "BOURG", "MONT", "COURT", "VAL", "SUR-BRIE", "LES-BAINS", "EN-FORÊT", "LE-COMTE",
        "LA-PLAINE", "SOUS-BOIS", "-SUR-MER", "CHAMP", "PRÉ", "PORT", "BOSC", "LANDE", "AC",
    ]

    static let additions: [StaticString] = [
        "Résidence Les Peupliers", "Bâtiment B", "Appartement 12", "Escalier 3", "Résidence du Parc", "Chez Mme LEROY",
    ]
    static let last: [StaticString] = ["BP 12", "Lieu-dit Les Granges", "Hameau de Kerlouan"]
    static let countries: [StaticString] = ["Belgique", "Suisse", "Luxembourg", "Allemagne", "Espagne"]
}
