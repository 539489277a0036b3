/** The time of day as the person's browser writes it, with the day when it is another one than today. */
export function timeOf(instant: number | string, seconds = false): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    timeStyle: seconds ? 'medium' : 'short', ...(isToday ? {} : { dateStyle: 'medium' as const }),
  }).format(date);
}
