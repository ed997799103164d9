package rulebook

import (
	"context"
	"net/http"

	"anteroom/internal/area/rulebook/drift"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// maxWeeks is how many weeks a report has at most.
const maxWeeks = 52

// Past knows how the days of a principal went, as the actor may know it.
type Past interface {
	// DriftDays gives one Day per date from–until inclusive.
	DriftDays(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Date) ([]drift.Day, error)
	// DriftMeetings gives what took time between two instants.
	DriftMeetings(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Micros) ([]drift.Meeting, error)
}

// DriftReport compares what was planned with what was kept.
type DriftReport struct {
	Principal ref.ID            `json:"principal"`
	Today     clock.Date        `json:"today" format:"date" doc:"Where the principal is; what is later is as it is booked"`
	Weeks     []drift.WeekDrift `json:"weeks" doc:"The last week first"`
}

// Drift compares planned with kept over some weeks, Monday to Sunday, the last of
// them the one with a date in it. The rules count as they are now.
// Errors: time_rule.not_found, date.invalid, time_rule.weeks.
func (s *Service) Drift(ctx context.Context, a access.Actor, principal ref.ID, until clock.Date, weeks int) (out DriftReport, err error) {
	if _, err := access.Authorize(a, access.On(Name, access.Read), ref.Space(principal)); err != nil {
		return out, err
	}
	zoneName, err := s.people.ZoneAt(ctx, a.Org, principal, s.now())
	if err != nil {
		return out, err
	}
	out = DriftReport{Principal: principal, Today: dateIn(zoneName, s.now())}
	if until == "" {
		until = out.Today
	}
	if _, err := clock.ParseDate(string(until)); err != nil {
		return out, err
	}
	if weeks < 1 || weeks > maxWeeks || until < "1901-01-01" || until > "2198-12-31" {
		return out, errs.New(errs.Invalid, "time_rule.weeks", "Ask for 1 to 52 weeks, between 1901 and 2198.")
	}
	last := until.AddDays((7 - int(until.Weekday())) % 7)
	first := last.AddDays(1 - 7*weeks)
	days, err := s.past.DriftDays(ctx, a, principal, first, last)
	if err != nil || len(days) == 0 {
		return out, err
	}
	meetings, err := s.past.DriftMeetings(ctx, a, principal, days[0].From, days[len(days)-1].Until)
	if err != nil {
		return out, err
	}
	given, err := s.Exemptions(ctx, a, principal, "", days[0].From, days[len(days)-1].Until)
	if err != nil {
		return out, err
	}
	for i := range meetings {
		for _, x := range given {
			if m := &meetings[i]; x.Event == m.Event && x.StartUS == m.From && x.Reason != "" {
				m.Reason = x.Reason
			}
		}
	}
	out.Weeks = []drift.WeekDrift{}
	for _, w := range drift.Weeks(days, meetings) {
		out.Weeks = append([]drift.WeekDrift{w}, out.Weeks...)
	}
	return out, nil
}

type (
	driftIn struct {
		Principal ref.ID     `query:"principal" required:"true" maxLength:"36"`
		Until     clock.Date `query:"until" maxLength:"10" doc:"A date of the last week; today's week when absent"`
		Weeks     int        `query:"weeks" minimum:"1" maximum:"52" default:"8"`
	}
	driftOut struct{ Body DriftReport }
)

func (s *Service) driftOps() []op.Operation {
	return []op.Operation{
		op.New(op.Spec{Name: "time_rule.drift", Summary: "Compare planned with kept, week by week", Method: http.MethodGet, Path: "/time-rules/drift",
			Action: access.On(Name, access.Read), Example: "principal=" + string(example) + "&weeks=8", Volatile: true},
			func(ctx context.Context, a access.Actor, in *driftIn) (*driftOut, error) {
				r, err := s.Drift(ctx, a, in.Principal, in.Until, in.Weeks)
				return &driftOut{r}, err
			}),
	}
}
