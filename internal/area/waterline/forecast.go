package waterline

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/forecast"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// Ahead says what is known of weeks to come, and what past ones brought.
type Ahead interface {
	// Spent gives for each week the minutes that the actor noted, and the estimates of what they did without noting anything.
	Spent(ctx context.Context, a access.Actor, weeks []Span) ([]int, error)
	// Open counts the actor's open steps that are due, by the week in which they are; what is late in the first.
	Open(ctx context.Context, a access.Actor, weeks []Span) ([]Due, error)
	// Repeating gives the actor's open tasks that repeat.
	Repeating(ctx context.Context, a access.Actor, until clock.Micros) ([]Repeating, error)
	// Milestones gives the actor's open ones that are due by then and are not private.
	Milestones(ctx context.Context, a access.Actor, until clock.Micros) ([]Named, error)
	// Meetings gives what is booked with the principals whom the actor assists.
	Meetings(ctx context.Context, a access.Actor, from, until clock.Micros, zone string) ([]Meeting, error)
}

// Due is what is due in a week.
type Due struct {
	Week      int // -1 for what has no date
	Project   bool
	Steps     int
	Minutes   int // of those with an estimate
	Estimated int // how many of them have one
}

// Repeating is a task that comes back.
type Repeating struct {
	Rule, Zone string
	Wall       zone.Wall // when it is due next
	Minutes    int
}

// Named is something that a week is called by.
type Named struct {
	AtUS  clock.Micros
	Title string
}

// Meeting is a time that is taken. A title is empty where it is not to be told.
type Meeting struct {
	FromUS, UntilUS clock.Micros
	Title           string
	Large           bool // all day long
}

// ForecastWeek is what a week brings, in minutes.
type ForecastWeek struct {
	From      clock.Date `json:"from"`
	Until     clock.Date `json:"until" doc:"Its last day"`
	Done      int        `json:"done" doc:"Spent already, in this week"`
	Recurring int        `json:"recurring" doc:"Tasks that come back"`
	Steps     int        `json:"steps" doc:"Tasks and steps that are due; what is late counts in this week"`
	Projects  int        `json:"projects" doc:"Steps of projects that are due"`
	Meetings  int        `json:"meetings" doc:"The work for meetings that are booked"`
	Booked    int        `json:"booked" doc:"How many meetings are booked"`
	Expected  int        `json:"expected" doc:"What past weeks let expect beyond what is known"`
	Total     int        `json:"total"`
	Low       int        `json:"low" doc:"In four weeks of five at least this"`
	High      int        `json:"high" doc:"And at most this; low and high are total where nothing can be said"`
	Why       []string   `json:"why" doc:"What makes the week: milestones, long meetings, the end of a quarter"`
}

func (w *ForecastWeek) known() int { return w.Done + w.Recurring + w.Steps + w.Projects + w.Meetings }

// ForecastPeak is a week that brings much more than others.
type ForecastPeak struct {
	From  clock.Date `json:"from"`
	Total int        `json:"total"`
	Text  string     `json:"text"`
}

// Forecast is what the coming weeks bring.
type Forecast struct {
	Today      clock.Date     `json:"today"`
	PerMeeting int            `json:"per_meeting" doc:"Minutes of work that each booked meeting is counted with"`
	Usual      int            `json:"usual" doc:"Minutes that a step without an estimate is counted with"`
	Guessed    int            `json:"guessed" doc:"How many steps have none"`
	Undated    int            `json:"undated" doc:"Steps without a day, which stand in no week"`
	Basis      string         `json:"basis" enum:"nothing,recent,months,years" doc:"What there was to go by"`
	History    int            `json:"history" doc:"How many weeks of work there are to go by"`
	Weeks      []ForecastWeek `json:"weeks"`
	Peaks      []ForecastPeak `json:"peaks" doc:"The fullest first"`
	Looks      int            `json:"looks" doc:"How many weeks were looked at beforehand, to see what this is worth"`
	Error      int            `json:"error" doc:"By how many minutes they were missed on average"`
	Naive      int            `json:"naive" doc:"And by how many, if each had been expected to be like the same week of the year before"`
	Text       string         `json:"text" doc:"What it goes by and what that was worth, in words"`
}

const (
	aheadWeeks = 12
	pastWeeks  = 156
	usual      = 30 // minutes, of a step without an estimate
)

// Forecast gives what the coming 12 weeks bring, this one first.
func (s *Service) Forecast(ctx context.Context, a access.Actor, perMeeting int) (out Forecast, err error) {
	n, err := s.now(ctx, a)
	if err != nil {
		return out, err
	}
	out = Forecast{Today: n.today, PerMeeting: perMeeting, Usual: usual, Peaks: []ForecastPeak{}}
	weeks := n.spans(n.first, aheadWeeks, 7)
	for _, w := range weeks {
		out.Weeks = append(out.Weeks, ForecastWeek{From: w.From, Until: w.Next.AddDays(-1), Why: why(w.From)})
	}
	spent, err := s.facts.Spent(ctx, a, n.spans(n.first.AddDays(-7*pastWeeks), pastWeeks+1, 7))
	if err != nil {
		return out, err
	}
	out.Weeks[0].Done = spent[pastWeeks]
	if err := s.known(ctx, a, n, weeks, &out); err != nil {
		return out, err
	}
	if err := s.booked(ctx, a, n, weeks, &out); err != nil {
		return out, err
	}
	out.expect(historyOf(spent[:pastWeeks], n.first))
	out.peaks()
	out.Text = out.words()
	return out, nil
}

// known adds what is due and what comes back.
func (s *Service) known(ctx context.Context, a access.Actor, n now, weeks []Span, out *Forecast) error {
	due, err := s.facts.Open(ctx, a, weeks)
	if err != nil {
		return err
	}
	for _, d := range due {
		if d.Week < 0 {
			out.Undated += d.Steps
			continue
		}
		minutes := d.Minutes + usual*(d.Steps-d.Estimated)
		out.Guessed += d.Steps - d.Estimated
		if d.Project {
			out.Weeks[d.Week].Projects += minutes
		} else {
			out.Weeks[d.Week].Steps += minutes
		}
	}
	end := weeks[len(weeks)-1].NextUS
	repeating, err := s.facts.Repeating(ctx, a, end)
	for _, r := range repeating {
		minutes := r.Minutes
		if minutes == 0 {
			minutes = usual
			out.Guessed++
		}
		for _, at := range r.times(n.at, end) {
			if week := weekAt(weeks, at); week >= 0 {
				out.Weeks[week].Recurring += minutes
			}
		}
	}
	return err
}

// times are when it comes back; one that is late is due now.
func (r Repeating) times(now, end clock.Micros) []clock.Micros {
	rule, err := recur.Parse(r.Rule)
	z, bad := zone.Load(r.Zone)
	if err != nil || bad != nil {
		return nil // both were checked when they were stored
	}
	start := recur.Start{Wall: r.Wall, Zone: z}
	all := []clock.Micros{max(start.At(), now)}
	for _, one := range rule.Between(start, max(start.At()+1, now), end, nil) {
		all = append(all, one.At)
	}
	return all
}

func weekAt(weeks []Span, at clock.Micros) int {
	return slices.IndexFunc(weeks, func(w Span) bool { return w.FromUS <= at && at < w.NextUS })
}

// booked adds the meetings, and what weeks are called by.
func (s *Service) booked(ctx context.Context, a access.Actor, n now, weeks []Span, out *Forecast) error {
	end := weeks[len(weeks)-1].NextUS
	gates, err := s.facts.Milestones(ctx, a, end)
	if err != nil {
		return err
	}
	for _, g := range gates {
		if week := weekAt(weeks, max(g.AtUS-1, n.at)); week >= 0 {
			out.Weeks[week].call(g.Title)
		}
	}
	meetings, err := s.facts.Meetings(ctx, a, n.at, end, n.zone.Name())
	if err != nil {
		return err
	}
	for _, m := range meetings {
		if week := weekAt(weeks, m.FromUS); week >= 0 && !m.Large {
			out.Weeks[week].Booked++
			out.Weeks[week].Meetings += out.PerMeeting
		}
	}
	for _, m := range large(meetings) {
		if week := weekAt(weeks, max(m.FromUS, weeks[0].FromUS)); week >= 0 {
			out.Weeks[week].call(m.Title)
		}
	}
	return nil
}

// What makes a meeting one that a week is called by.
const (
	longMeeting = clock.Micros(2 * 60 * 60 * 1_000_000)
	mostOften   = 3 // in the weeks that are looked at
)

// large are the meetings that weeks are called by, the longest first: long ones that don't come back every week.
func large(meetings []Meeting) []Meeting {
	often := map[string]int{}
	for _, m := range meetings {
		often[m.Title]++
	}
	all := slices.DeleteFunc(slices.Clone(meetings), func(m Meeting) bool {
		return m.Title == "" || often[m.Title] > mostOften || !m.Large && m.UntilUS-m.FromUS < longMeeting
	})
	slices.SortStableFunc(all, func(x, y Meeting) int { return cmp.Compare(y.UntilUS-y.FromUS, x.UntilUS-x.FromUS) })
	return all
}

// mostNames is by how many things a week is called.
const mostNames = 3

func (w *ForecastWeek) call(name string) {
	if len(w.Why) < mostNames && !slices.Contains(w.Why, name) {
		w.Why = append(w.Why, name)
	}
}

func why(from clock.Date) []string {
	month, quarter, turn := forecast.Ends(from)
	switch {
	case turn:
		return []string{"the turn of the year"}
	case quarter:
		return []string{"the end of the quarter"}
	case month:
		return []string{"the end of the month"}
	}
	return []string{}
}

// historyOf is what past weeks brought, from the first one in which anything was kept.
func historyOf(spent []int, first clock.Date) []forecast.Week {
	begin := slices.IndexFunc(spent, func(minutes int) bool { return minutes > 0 })
	if begin < 0 {
		return nil
	}
	var all []forecast.Week
	for i := begin; i < len(spent); i++ {
		all = append(all, forecast.Week{From: first.AddDays(7 * (i - len(spent))), Hours: float64(spent[i]) / 60})
	}
	return all
}

// expect puts what past weeks let expect on top of what is known.
func (f *Forecast) expect(history []forecast.Week) {
	look := forecast.Look(history, aheadWeeks)
	f.Basis, f.History = string(look.Basis), len(history)
	f.Looks, f.Error, f.Naive = look.Test.Looks, minutes(look.Test.Error), minutes(look.Test.Naive)
	for i := range f.Weeks {
		w := &f.Weeks[i]
		w.Total = w.known()
		if i >= len(look.Weeks) {
			w.Low, w.High = w.Total, w.Total
			continue
		}
		e := look.Weeks[i]
		w.Expected = max(0, minutes(e.Hours)-w.known())
		w.Total += w.Expected
		w.Low, w.High = max(w.Done, w.Total-minutes(e.Hours-e.Low)), w.Total+minutes(e.High-e.Hours)
	}
}

func minutes(hours float64) int { return int(math.Round(hours * 60)) }

// peaks names the weeks that bring much more than the middle one.
func (f *Forecast) peaks() {
	const most, more = 3, 1.15
	totals := make([]int, len(f.Weeks))
	for i, w := range f.Weeks {
		totals[i] = w.Total
	}
	slices.Sort(totals)
	middle := float64(totals[len(totals)/2])
	full := slices.DeleteFunc(slices.Clone(f.Weeks), func(w ForecastWeek) bool { return w.Total < 60 || float64(w.Total) < more*middle })
	slices.SortStableFunc(full, func(x, y ForecastWeek) int { return y.Total - x.Total })
	for _, w := range full[:min(most, len(full))] {
		if len(w.Why) == 0 {
			w.Why = f.most(&w)
		}
		f.Peaks = append(f.Peaks, ForecastPeak{From: w.From, Total: w.Total, Text: w.words(f.Today)})
	}
}

// most is what a week has more of than others.
func (f *Forecast) most(w *ForecastWeek) (name []string) {
	best := 0
	for _, part := range []struct {
		of   func(*ForecastWeek) int
		name string
	}{{func(w *ForecastWeek) int { return w.Steps }, "much that is due"}, {func(w *ForecastWeek) int { return w.Projects }, "steps of projects"}, {func(w *ForecastWeek) int { return w.Meetings }, "many meetings"},
		{func(w *ForecastWeek) int { return w.Recurring }, "much that comes back"}, {func(w *ForecastWeek) int { return w.Expected }, "what is usual at this time of the year"}} {
		sum := 0
		for i := range f.Weeks {
			sum += part.of(&f.Weeks[i])
		}
		if more := part.of(w) - sum/len(f.Weeks); more > best {
			best, name = more, []string{part.name}
		}
	}
	return name
}

// words says what a week brings: "Week of 14 December: board meeting and the end of the quarter, 38 hours".
func (w *ForecastWeek) words(today clock.Date) string {
	layout := "2 January 2006"
	if w.From[:4] == today[:4] {
		layout = "2 January"
	}
	text := "Week of " + w.From.In(zone.UTC.Location()).Format(layout) + ": "
	named := slices.Clone(w.Why)
	if len(named) > 1 && slices.Equal(named[:1], why(w.From)) {
		named = append(named[1:], named[0]) // what stands in the calendar of everybody comes last
	}
	if len(named) > 1 {
		text += strings.Join(named[:len(named)-1], ", ") + " and "
	}
	if len(named) > 0 {
		text += named[len(named)-1] + ", "
	}
	return text + hours(w.Total)
}
