#include "CCatalogue.h"

// #embed is of C23; the package's other C is older, and the compiler says so at each line.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The compiler puts the Markdown itself into the binary: no copy to keep in step, no file to find at run time.
// A page that is not listed here fails a test by its name.
static const unsigned char pages[] = {
#embed "../../Catalogue/Catalogue.docc/Droit/Mots.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/Situation.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/Droits.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Codes/MotifsDroits.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/AyantsDroit.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/Etudes.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Codes/MotifsEtudes.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/Declarations.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/Demandes.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Codes/MotifsDemandes.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Fichiers/Pieces.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/Relances.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Droit/Exemples.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Codes/Anomalies.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Codes/Discordances.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Codes/Informations.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Fichiers/Dialecte.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Fichiers/Entrees.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Fichiers/Sorties.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Fichiers/Comparaisons.md" suffix(,)
#embed "../../Catalogue/Catalogue.docc/Fichiers/Rectificatifs.md" suffix(,)
};

struct catalogue_text catalogue_text(void) {
    return (struct catalogue_text){pages, sizeof pages};
}
