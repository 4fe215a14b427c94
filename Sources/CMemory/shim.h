#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Gives pieces of memory of this many bytes and more a place of their own, where the C library can: what they take goes back
/// to the machine as soon as they are freed.
static inline void keep_apart_from(int bytes) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, bytes);
#endif
}
