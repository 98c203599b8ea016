/* Says in lines what EDFlib reads from a file: its header, signals, annotations and samples. */
#include <stdio.h>
#include <stdlib.h>

#include <edflib.h>

static struct edf_hdr_struct header;

static void signal(int at) {
  struct edf_param_struct *s = &header.signalparam[at];
  double *value = malloc(sizeof(double) * (size_t)s->smp_in_file);
  int read = edfread_physical_samples(header.handle, at, (int)s->smp_in_file, value);
  printf("signal\t%s\t%s\t%.4f\t%lld\t%.6f\t%.6f\n", s->label, s->physdimension,
      s->smp_in_datarecord * 1e7 / (double)header.datarecord_duration, s->smp_in_file, s->phys_min,
      s->phys_max);
  printf("samples\t%s", s->label);
  for (int i = 0; i < read; i++) {
    printf("\t%.6f", value[i]);
  }
  printf("\n");
  free(value);
}

int main(int count, char **argument) {
  if (count != 2
      || edfopen_file_readonly(argument[1], &header, EDFLIB_READ_ALL_ANNOTATIONS) != 0) {
    fprintf(stderr, "EDFlib does not open it, reason %d\n", header.filetype);
    return 1;
  }
  printf("type\t%d\n", header.filetype);
  printf("begin\t%04d-%02d-%02dT%02d:%02d:%02dZ\t%lld\n", header.startdate_year,
      header.startdate_month, header.startdate_day, header.starttime_hour, header.starttime_minute,
      header.starttime_second, header.starttime_subsecond);
  printf("patient\t%s\t%s\t%s\n", header.patientcode, header.patient_name, header.gender);
  printf("records\t%lld\t%lld\n", header.datarecords_in_file, header.file_duration);
  for (int i = 0; i < header.edfsignals; i++) {
    signal(i);
  }
  for (int i = 0; i < header.annotations_in_file; i++) {
    struct edf_annotation_struct a;
    edf_get_annotation(header.handle, i, &a);
    printf("annotation\t%lld\t%lld\t%s\n", a.onset, a.duration_l, a.annotation);
  }
  return edfclose_file(header.handle);
}
