package rulebook

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// PlannedMeeting is a meeting that somebody is about to write down: on the wall of a zone.
type PlannedMeeting struct {
	Principal ref.ID `json:"principal" maxLength:"36"`
	Start     string `json:"start" maxLength:"16" doc:"On the wall in zone: 2026-03-24T10:00"`
	End       string `json:"end" maxLength:"16"`
	Zone      string `json:"zone,omitempty" maxLength:"64" doc:"IANA name; where the principal is when left out"`
	Event     ref.ID `json:"event,omitempty" maxLength:"36" doc:"The meeting, when it is there already"`
}

// MetRule is protected time that a meeting would lie in.
type MetRule struct {
	Rule     ref.ID       `json:"rule"`
	Label    string       `json:"label"`
	Override Override     `json:"override" enum:"principal,assistant,anyone"`
	FromUS   clock.Micros `json:"from_us"`
	UntilUS  clock.Micros `json:"to_us"`
	When     string       `json:"when" doc:"In words, with whose time it is"`
	May      bool         `json:"may" doc:"Whether the caller may put a meeting there"`
	Reason   bool         `json:"reason" doc:"Whether the caller has to say why"`
}

// MetRules is what stands in the way of a meeting.
type MetRules struct {
	StartUS clock.Micros `json:"start_us" doc:"When the meeting would begin"`
	EndUS   clock.Micros `json:"end_us"`
	Items   []MetRule    `json:"items"`
}

// Meets tells which protected time a meeting would lie in, without what the meeting
// was exempted from at that time already.
// Errors: time_rule.not_found, time_rule.when, zone.unknown.
func (s *Service) Meets(ctx context.Context, a access.Actor, p PlannedMeeting) (out MetRules, err error) {
	if _, err := access.Authorize(a, access.On(Name, access.Read), ref.Space(p.Principal)); err != nil {
		return out, err
	}
	start, ok := wall(p.Start)
	end, ok2 := wall(p.End)
	if !ok || !ok2 || end < start || end > start.AddDays(366) {
		return out, errs.New(errs.Invalid, "time_rule.when", "Write times as 2026-03-24T10:00, the end after the beginning.")
	}
	name := p.Zone
	if name == "" {
		if name, err = s.people.ZoneAt(ctx, a.Org, p.Principal, clock.Micros(start)); err != nil {
			return out, err
		}
	}
	z, err := zone.Load(name)
	if err != nil {
		return out, err
	}
	out.StartUS, _ = z.ToInstant(start)
	out.EndUS, _ = z.ToInstant(end)
	out.Items = []MetRule{}
	blocks, err := s.people.Blocks(ctx, a, p.Principal, start.Date().AddDays(-1), end.Date().AddDays(1))
	if err != nil {
		return out, err
	}
	var given []Exemption
	if p.Event != "" {
		if given, err = s.Exemptions(ctx, a, p.Principal, p.Event, out.StartUS, out.StartUS+1); err != nil {
			return out, err
		}
	}
	for _, b := range blocks {
		twice := slices.ContainsFunc(out.Items, func(m MetRule) bool { return m.Rule == b.Rule })
		if b.Sort != Protected || b.Until <= out.StartUS || b.From >= out.EndUS || twice ||
			slices.ContainsFunc(given, func(x Exemption) bool { return x.Rule == b.Rule }) {
			continue
		}
		r, err := rules.Get(ctx, s.j.DB(), a.Org, b.Rule)
		if err != nil {
			return out, err
		}
		m := MetRule{Rule: b.Rule, Label: b.Label, Override: b.Override, FromUS: b.From, UntilUS: b.Until}
		m.May, m.Reason = r.may(a)
		there, err := s.people.ZoneAt(ctx, a.Org, p.Principal, b.From)
		if err != nil {
			return out, err
		}
		if tz, err := zone.Load(there); err == nil {
			m.When = when.Clocks{First: tz.Location()}.Span(b.From, b.Until) + " " + when.City(tz.Location()) + " time"
		}
		out.Items = append(out.Items, m)
	}
	return out, nil
}

// wall reads "2026-03-24T10:00".
func wall(s string) (zone.Wall, bool) {
	if len(s) != len("2026-03-24T10:00") || s[10] != 'T' {
		return 0, false
	}
	d, err := clock.ParseDate(s[:10])
	m, ok := minutes(s[11:])
	return zone.DateWall(d) + zone.Wall(m)*zone.Minute, err == nil && ok && d >= "1900-01-01" && d <= "2199-12-31"
}
