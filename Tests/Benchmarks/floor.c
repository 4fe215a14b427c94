/* The floor: the time libyaml itself needs to scan some files, one after the other, and nothing else.
   Prints the seconds of wall time, and the bytes and events, so that a scan that stopped early is seen. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static unsigned char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size + 1);
  if (bytes && fread(bytes, 1, *size, file) != *size) {
    free(bytes);
    bytes = NULL;
  }
  fclose(file);
  return bytes;
}

/* Events of one file; 0 where it cannot be scanned. */
static long scan(const unsigned char *bytes, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  long events = 0;
  int is_last = 0;
  if (!yaml_parser_initialize(&parser)) return 0;
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, bytes, size);
  while (!is_last) {
    if (!yaml_parser_parse(&parser, &event)) {
      events = 0;
      break;
    }
    events++;
    is_last = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

int main(int count, char **paths) {
  struct timespec start, end;
  long events = 0;
  size_t total = 0;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int i = 1; i < count; i++) {
    size_t size = 0;
    unsigned char *bytes = read_file(paths[i], &size);
    long found = bytes ? scan(bytes, size) : 0;
    if (!found) {
      fprintf(stderr, "%s: cannot be scanned\n", paths[i]);
      return 2;
    }
    events += found;
    total += size;
    free(bytes);
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.6f %zu %ld\n", (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9, total,
         events);
  return 0;
}
