#pragma once

#include <stddef.h>

/// The pages of Sources/Catalogue/Catalogue.docc that users are shown, one after the other, in UTF-8.
struct catalogue_text {
    const unsigned char *bytes;
    size_t count;
};

struct catalogue_text catalogue_text(void);
