/** What an address of Forecast may carry. */
export interface ForecastSearch {
  /** Minutes of work that a booked meeting is counted with; 10 when left out. */
  per?: number;
}

export function forecastSearch(raw: Record<string, unknown>): ForecastSearch {
  const per = Number(raw.per);
  return { per: raw.per !== undefined && per >= 0 && per <= 240 ? Math.round(per) : undefined };
}
