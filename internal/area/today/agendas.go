package today

import (
	"context"
	"slices"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// agendasAtMost is how many days of one principal are gathered at once.
const agendasAtMost = 62

// Agendas gives the days of some principals from a date on: for each of them, in
// the order asked for, a list of days as Agenda gives one. A meeting stands on the
// day on which it begins where the principal is then.
// Errors: as Agenda; date.invalid for too many days.
func (s *Service) Agendas(ctx context.Context, a access.Actor, principals []ref.ID, from clock.Date, days int, readerZone string) ([][]Agenda, error) {
	reader, err := location(readerZone)
	if err == nil {
		err = reachable(from)
	}
	if err == nil && (days < 1 || days > agendasAtMost) {
		err = errs.Newf(errs.Invalid, "date.invalid", "Ask for at most %d days at once.", agendasAtMost)
	}
	if err != nil {
		return nil, err
	}
	// A day begins elsewhere up to a day earlier or later than for the reader.
	columns, _, err := s.columns(ctx, a, from.AddDays(-1), days+2, reader, principals)
	if err != nil {
		return nil, err
	}
	byID := map[ref.ID]Column{}
	for _, c := range columns {
		byID[c.Principal.ID] = c
	}
	out := make([][]Agenda, len(principals))
	for i, id := range principals {
		if out[i], err = byID[id].agendas(from, days, reader); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// agendas takes the days from a date on out of a column that reaches a day further on
// either side. A day ends when the next one begins, wherever that is.
func (c Column) agendas(from clock.Date, days int, reader *time.Location) ([]Agenda, error) {
	out := make([]Agenda, days)
	zones := make([]*time.Location, days+1)
	for i := range zones {
		day := Day{Date: from.AddDays(i), Zone: reader.String()}
		if at := slices.IndexFunc(c.Days, func(d Day) bool { return d.Date == day.Date }); at >= 0 {
			day = c.Days[at]
		}
		z, err := location(day.Zone)
		if err != nil {
			return nil, err
		}
		if zones[i] = z; i < days {
			out[i] = Agenda{Principal: c.Principal, Day: day}
		}
	}
	for i := range out {
		date := out[i].Day.Date
		for _, m := range c.AllDay {
			start, end := clock.Date(m.Start[:10]), clock.Date(m.End[:10])
			if start <= date && (date < end || date == start) {
				out[i].AllDay = append(out[i].AllDay, entry(m, date, zones[i], reader, c.Meetings))
			}
		}
		begins, ends := clock.Of(date.In(zones[i])), clock.Of(date.AddDays(1).In(zones[i+1]))
		for _, m := range c.Meetings {
			if m.StartUS >= begins && m.StartUS < ends {
				out[i].Entries = append(out[i].Entries, entry(m, date, zones[i], reader, c.Meetings))
			}
		}
	}
	return out, nil
}
