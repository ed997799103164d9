package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/zone"
)

// choosing is a month of days, and the times of one of them, in the visitor's zone.
type choosing struct {
	Path    string
	Zone    string // IANA name
	ZoneIs  string // "London, UTC+0"
	Zones   []string
	Said    bool // the visitor has said which zone
	Minutes int
	Lengths []choice

	Month      string // "March 2026"
	Prev, Next string // addresses; empty at the ends
	Head       []weekday
	Weeks      [][]dayCell
	Day        string // "Friday 13 March"
	Times      []choice
	NoneHere   bool // nothing is open in the month
	NoneAtAll  bool // nor, as far as was looked, in those after it

	z          *zone.Zone
	date, from string // as asked for
}

type choice struct {
	Text, Value, Href string
	Chosen            bool
}

type weekday struct{ Short, Long string }

type dayCell struct {
	Number int    // 0 outside the month
	Href   string // empty where nothing is open
	Label  string
	Chosen bool
}

func newChoosing(path string, r *http.Request, zoneName string) *choosing {
	z, said := visitorZone(r, zoneName)
	v := &choosing{Path: path, Zone: z.Name(), Said: said, Zones: zones, z: z, date: r.FormValue("date"), from: r.FormValue("month")}
	if !slices.Contains(zones, v.Zone) {
		v.Zones = append([]string{v.Zone}, zones...)
	}
	v.ZoneIs = v.zoneAt(clock.Of(clock.System{}.Now()))
	return v
}

// offer chooses among the lengths of a page.
func (v *choosing) offer(o outside.Offer, r *http.Request) {
	v.Minutes, _ = strconv.Atoi(r.FormValue("minutes"))
	if !slices.Contains(o.Minutes, v.Minutes) {
		v.Minutes = o.Minutes[0]
	}
	if len(o.Minutes) < 2 {
		return
	}
	chosen := v.Minutes
	for _, m := range o.Minutes {
		v.Minutes = m
		v.Lengths = append(v.Lengths, choice{Text: lengthWords(m), Href: v.href("date", v.date, "month", v.from), Chosen: m == chosen})
	}
	v.Minutes = chosen
}

// lengthWords says how long something is: "1 h 30 min".
func lengthWords(m int) string {
	switch h, rest := m/60, m%60; {
	case h == 0:
		return fmt.Sprintf("%d min", rest)
	case rest == 0:
		return fmt.Sprintf("%d h", h)
	default:
		return fmt.Sprintf("%d h %d min", h, rest)
	}
}

// Length says how long it is.
func (v *choosing) Length() string { return lengthWords(v.Minutes) }

// href is this page with other parameters; empty ones are left out.
func (v *choosing) href(more ...string) string {
	q := url.Values{}
	if v.Said {
		q.Set("zone", v.Zone)
	}
	if v.Minutes != 0 {
		q.Set("minutes", strconv.Itoa(v.Minutes))
	}
	for i := 0; i+1 < len(more); i += 2 {
		if more[i+1] != "" {
			q.Set(more[i], more[i+1])
		}
	}
	if len(q) == 0 {
		return v.Path
	}
	return v.Path + "?" + q.Encode()
}

func (v *choosing) dateOf(t clock.Micros) clock.Date { return v.z.ToWall(t).Date() }

func (v *choosing) wall(t clock.Micros) time.Time { return v.z.ToWall(t).Time() }

// zoneAt names the zone as it is at an instant: "London, UTC+1".
func (v *choosing) zoneAt(t clock.Micros) string {
	offset := int(clock.Micros(v.z.ToWall(t))-t) / int(minute)
	sign := "+"
	if offset < 0 {
		sign, offset = "−", -offset
	}
	text := fmt.Sprintf("UTC%s%d", sign, offset/60)
	if offset%60 != 0 {
		text += fmt.Sprintf(":%02d", offset%60)
	}
	city := v.Zone[strings.LastIndexByte(v.Zone, '/')+1:]
	if city == "UTC" {
		return "UTC"
	}
	return strings.ReplaceAll(city, "_", " ") + ", " + text
}

// moment is when something is, in two lines and the zone.
type moment struct{ Date, Time, Zone string }

func (v *choosing) span(from, until clock.Micros) moment {
	a, b := v.wall(from), v.wall(until)
	m := moment{a.Format("Monday 2 January 2006"), a.Format("15:04") + "–" + b.Format("15:04"), v.zoneAt(from)}
	if a.YearDay() != b.YearDay() && b.Format("15:04") != "00:00" {
		m.Time += b.Format(" (Mon 2 Jan)")
	}
	return m
}

// others are times of several days, each with its date.
func (v *choosing) others(list []clock.Micros) []choice {
	out := make([]choice, len(list))
	for i, t := range list {
		out[i] = choice{Text: v.wall(t).Format("Mon 2 January, 15:04"), Value: atText(t)}
	}
	return out
}

// monthsAhead is how far is looked by itself for a month in which anything is open.
const monthsAhead = 4

// fill lays out the month that was asked for, or else the first that has anything.
func (v *choosing) fill(r *http.Request, first, last clock.Micros, openings func(from, until clock.Micros) ([]clock.Micros, error)) error {
	earliest, latest := firstOf(v.dateOf(first)), firstOf(v.dateOf(last-1))
	month := earliest
	asked, err := clock.ParseDate(v.from + "-01")
	day, errDay := clock.ParseDate(v.date)
	switch {
	case errDay == nil:
		month = firstOf(day)
	case err == nil:
		month = asked
	}
	month = min(max(month, earliest), latest)
	var list []clock.Micros
	for range monthsAhead {
		if list, err = openings(v.begin(month), v.begin(after(month))); err != nil {
			return err
		}
		if len(list) > 0 || errDay == nil || v.from != "" || month >= latest {
			break
		}
		month = after(month)
	}
	v.NoneHere = len(list) == 0
	v.NoneAtAll = v.NoneHere && errDay != nil && v.from == ""
	v.lay(month, list, day)
	if month > earliest {
		v.Prev = v.href("month", string(firstOf(month.AddDays(-1))[:7]))
	}
	if month < latest {
		v.Next = v.href("month", string(after(month)[:7]))
	}
	return nil
}

func firstOf(d clock.Date) clock.Date { return d[:8] + "01" }

func after(month clock.Date) clock.Date { return firstOf(month.AddDays(31)) }

func (v *choosing) begin(d clock.Date) clock.Micros {
	at, _ := v.z.ToInstant(zone.DateWall(d))
	return at
}

// lay puts the days of a month into weeks and the times of one day into a list: of
// the day asked for, or the first that has any.
func (v *choosing) lay(month clock.Date, list []clock.Micros, chosen clock.Date) {
	v.Month = month.In(time.UTC).Format("January 2006")
	open := map[clock.Date]int{}
	for _, t := range list {
		open[v.dateOf(t)]++
	}
	if open[chosen] == 0 && len(list) > 0 && v.date == "" {
		chosen = v.dateOf(list[0])
	}
	for i := range 7 {
		d := time.Weekday((i + 1) % 7).String()
		v.Head = append(v.Head, weekday{d[:2], d})
	}
	week := make([]dayCell, 0, 7)
	for range (int(month.Weekday()) + 6) % 7 {
		week = append(week, dayCell{})
	}
	for d := month; d < after(month); d = d.AddDays(1) {
		n, _ := strconv.Atoi(string(d[8:]))
		c := dayCell{Number: n, Chosen: d == chosen}
		if k := open[d]; k > 0 {
			c.Href = v.href("date", string(d))
			c.Label = fmt.Sprintf("%s, %d times", d.In(time.UTC).Format("Monday 2 January"), k)
			if k == 1 {
				c.Label = strings.TrimSuffix(c.Label, "s")
			}
		}
		if week = append(week, c); len(week) == 7 {
			v.Weeks, week = append(v.Weeks, week), make([]dayCell, 0, 7)
		}
	}
	if len(week) > 0 {
		for len(week) < 7 {
			week = append(week, dayCell{})
		}
		v.Weeks = append(v.Weeks, week)
	}
	if chosen == "" || chosen < month || chosen >= after(month) {
		return
	}
	v.Day = chosen.In(time.UTC).Format("Monday 2 January")
	last := ""
	for _, t := range list {
		if v.dateOf(t) != chosen {
			continue
		}
		text := v.wall(t).Format("15:04")
		if text == last { // the hour that the clocks show twice
			text += " (again)"
		}
		last = v.wall(t).Format("15:04")
		v.Times = append(v.Times, choice{Text: text, Value: atText(t), Href: v.href("at", atText(t))})
	}
}
