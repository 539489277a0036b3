/** The time of day on the person's clock, with the day when it is another one than today. */
export function timeOf(instant: number | string, seconds = false): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' as const } : {}),
    ...(isToday ? {} : { day: 'numeric' as const, month: 'short' as const, year: 'numeric' as const }),
  }).format(date);
}
