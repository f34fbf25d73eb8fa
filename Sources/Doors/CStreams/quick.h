#pragma once

/* Whether this thread asked for quick streams. */
extern _Thread_local int streams_quick;
