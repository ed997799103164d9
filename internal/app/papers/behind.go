package papers

import (
	"context"
	"net/url"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/area/waterline"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
)

// Waterline is what was visible and what lay below it, as its page shows it, on one page. Errors: waterline.range.
func (p Papers) Waterline(ctx context.Context, a access.Actor, q url.Values) (paper.Sheet, bool, error) {
	if err := readable(q, ""); err != nil {
		return paper.Sheet{}, false, err
	}
	w, err := p.Behind.Show(ctx, a, waterline.Asked{From: clock.Date(q.Get("from")), Until: clock.Date(q.Get("until")), All: q.Get("whose") == "all",
		Space: ref.Space(q.Get("space")), Requester: q.Get("requester"), Service: ref.ID(q.Get("service"))})
	if err != nil {
		return paper.Sheet{}, false, err
	}
	me, err := p.Identity.Own(ctx, a)
	if err != nil {
		return paper.Sheet{}, false, err
	}
	s := paper.Sheet{Title: "Behind the scenes", Under: longDay(w.From) + " – " + longDay(w.Until), About: []string{me.Name, "hours are those that were noted"}}
	if q.Get("whose") == "all" {
		s.About = append(s.About, "with what colleagues did in the same places, and the hours that they shared")
	}
	s.Parts = []paper.Part{paper.Text{Runs: paper.Words(w.Text)}, depths(&w, q.Get("below") == "steps")}
	most := 6
	if len(w.Weeks) <= 12 { // all of it is to be on one page
		s.Parts, most = append(s.Parts, weeksOn(&w)), 3
	}
	var facts paper.Facts
	for _, by := range []struct {
		name  string
		parts []waterline.WaterlinePart
	}{{"For whom", w.Principals}, {"Asked by", w.Requesters}, {"Services", w.Services}} {
		if text := largest(by.parts, most); text != "" {
			facts.Facts = append(facts.Facts, paper.Fact{Name: by.name, Text: text})
		}
	}
	s.Parts = append(s.Parts, facts)
	return s, false, nil
}

func longDay(d clock.Date) string  { return d.In(time.UTC).Format("2 January 2006") }
func shortDay(d clock.Date) string { return d.In(time.UTC).Format("2 Jan") }

// depths draws the weeks: requests above, and hours or steps below.
func depths(w *waterline.Waterline, bySteps bool) paper.Depths {
	d := paper.Depths{Alt: w.Text, Over: "Seen: requests answered", Under: "Below: hours noted"}
	if bySteps {
		d.Under = "Below: steps done"
	}
	for _, one := range w.Weeks {
		c := paper.Depth{Name: shortDay(one.From), Above: float64(one.Requests), AboveSign: figure(one.Requests), Below: float64(one.Minutes), BelowSign: hoursFigure(one.Minutes)}
		if bySteps {
			c.Below, c.BelowSign = float64(one.Steps), figure(one.Steps)
		}
		d.Columns = append(d.Columns, c)
	}
	return d
}

func figure(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// hoursFigure is minutes in hours with half of one at most: "7.5".
func hoursFigure(minutes int) string {
	if minutes == 0 {
		return ""
	}
	return strconv.FormatFloat(float64((minutes+15)/30)/2, 'f', -1, 64) + " h"
}

func weeksOn(w *waterline.Waterline) paper.Table {
	t := paper.Table{Columns: []paper.Column{{Name: "Week of"}, {Name: "Requests answered", Right: true}, {Name: "Steps", Right: true}, {Name: "Hours noted", Right: true}, {Name: "Waits", Right: true}}}
	if w.Switches {
		t.Columns = append(t.Columns, paper.Column{Name: "Switches", Right: true})
	}
	row := func(name string, s waterline.WaterlineSum) {
		cells := []paper.Cell{paper.Say(name)}
		for _, text := range []string{figure(s.Requests), figure(s.Steps), hoursFigure(s.Minutes), figure(s.Waits), figure(s.Switches)}[:len(t.Columns)-1] {
			cells = append(cells, paper.Say(text))
		}
		t.Rows = append(t.Rows, paper.Row{Cells: cells})
	}
	for _, one := range w.Weeks {
		row(longDay(one.From), one.WaterlineSum)
	}
	row("All", w.Total)
	return t
}

// largest names the parts that took most, of those with a name.
func largest(parts []waterline.WaterlinePart, most int) string {
	var all []string
	left := 0
	for _, p := range parts {
		switch {
		case p.Name == "":
		case len(all) < most:
			all = append(all, p.Name+": "+said(p.WaterlineSum))
		default:
			left++
		}
	}
	text := strings.Join(all, "; ")
	if left > 0 {
		text += "; and " + strconv.Itoa(left) + " more"
	}
	return text
}

// said says what there is, and nothing of what there isn't.
func said(s waterline.WaterlineSum) string {
	var all []string
	for _, one := range []struct {
		n    int
		text string
	}{{s.Requests, counted(s.Requests, "request", "requests")}, {s.Steps, counted(s.Steps, "step", "steps")}, {s.Minutes, hoursFigure(s.Minutes)}} {
		if one.n > 0 {
			all = append(all, strings.ReplaceAll(one.text, " ", "\u00a0"))
		}
	}
	return strings.Join(all, ", ")
}
