/// First names, by the civilité they go with.
enum FirstNames {
    static let women: [StaticString] = [
        "Marie", "Camille", "Léa", "Manon", "Chloé", "Emma", "Inès", "Jade", "Louise", "Alice", "Lina", "Sarah",
        "Zoé", "Juliette", "Élise", "Élodie", "Céline", "Hélène", "Amélie", "Émilie", "Mélanie", "Stéphanie",
        "Aurélie", "Sandrine", "Valérie", "Nathalie", "Isabelle", "Catherine", "Françoise", "Monique", "Sylvie",
        "Martine", "Véronique", "Christine", "Brigitte", "Chantal", "Jacqueline", "Nicole", "Danielle", "Annie",
        "Josiane", "Michèle", "Ginette", "Odette", "Huguette", "Solène", "Maëlle", "Maïwenn", "Gwenaëlle", "Rozenn",
        "Nolwenn", "Anaïs", "Océane", "Marine", "Pauline", "Justine", "Laura", "Mathilde", "Clara", "Margaux", "Eva",
        "Romane", "Lucie", "Agathe", "Capucine", "Apolline", "Clémence", "Constance", "Victoire", "Aïcha",
        "Fatoumata", "Aminata", "Khadija", "Leïla", "Kahina", "Samira", "Nadia", "Yasmine", "Noémie", "Bérénice",
        "Bénédicte", "Ségolène", "Ophélie", "Cécile", "Thérèse", "Geneviève", "Élisabeth", "Agnès", "Joséphine",
        "Zélie", "Léonie", "Thaïs", "Maïté", "Elorri", "Ghjulia", "Vannina", "Thị Lan", "Mei", "Şebnem", "Zofia",
        "Íris", "Beatriz", "Maria de Lurdes", "Lætitia", "Anne-Sophie", "Marie-Thérèse", "Marie-Claude", "Anne-Laure",
    ]

    static let men: [StaticString] = [
        "Jean", "Pierre", "Michel", "André", "Philippe", "Alain", "Bernard", "Jacques", "Daniel", "Gérard", "Patrick",
        "Christian", "Claude", "Robert", "Marcel", "Nicolas", "Laurent", "Christophe", "Sébastien", "Julien",
        "Frédéric", "Stéphane", "David", "Thomas", "Alexandre", "Guillaume", "Olivier", "Éric", "Bruno", "Thierry",
        "Pascal", "Hervé", "Gilles", "Yves", "Régis", "Rémi", "Jérôme", "Jérémy", "Cédric", "Ludovic", "Gaëtan",
        "Gaël", "Yann", "Yannick", "Loïc", "Erwan", "Ronan", "Titouan", "Malo", "Corentin", "Maxime", "Antoine",
        "Lucas", "Hugo", "Louis", "Jules", "Gabriel", "Raphaël", "Léo", "Noé", "Noah", "Théo", "Mathéo", "Clément",
        "Baptiste", "Benoît", "Grégoire", "Timothée", "Barthélemy", "Ambroise", "Honoré", "Désiré", "Anselme",
        "Amaury", "Cyprien", "Quentin", "Enzo", "Nathan", "Ethan", "Mohamed", "Karim", "Nassim", "Mehdi", "Yacine",
        "Rachid", "Mamadou", "Ousmane", "Ibrahima", "Moussa", "Hery", "Liam", "Björn", "Jürgen", "Íñigo", "João",
        "Rui", "Paweł", "Petru-Santu", "Lisandru", "Xabi", "Peio", "Jean-Bernard", "Jean-Loup", "Jean-Luc",
        "Jean-Marc", "Pierre-Yves", "Paul-Émile",
    ]
}
