package waterline

import (
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/clock"
)

// words says all weeks together.
func (w *Waterline) words() string {
	if len(w.Weeks) == 1 {
		return w.lastWords()
	}
	return fmt.Sprintf("In the %d weeks from %s to %s, %s", len(w.Weeks), strings.TrimSuffix(date(w.From), " "+string(w.Until)[:4]), date(w.Until), w.Total.words(w.Switches))
}

// lastWords says the last week.
func (w *Waterline) lastWords() string {
	last := w.Weeks[len(w.Weeks)-1]
	when := "In the week of " + date(last.From) + ","
	if last.From <= w.Today && w.Today <= last.Until {
		when = "This week"
	}
	return when + " " + last.words(w.Switches)
}

// words goes on after a beginning such as "This week".
func (s *WaterlineSum) words(switches bool) string {
	text := count(s.Requests, "request was", "requests were") + " answered; below "
	if s.Requests == 1 {
		text += "it"
	} else {
		text += "them"
	}
	parts := []string{count(s.Steps, "step", "steps"), hours(s.Minutes)}
	waits := count(s.Waits, "wait", "waits")
	if days := s.WaitedUS / clock.Micros(24*time.Hour/time.Microsecond); days > 0 {
		waits += fmt.Sprintf(" (%s)", count(int(days), "day", "days"))
	}
	parts = append(parts, waits)
	if switches {
		parts = append(parts, count(s.Switches, "switch from one thing to another", "switches from one thing to another"))
	}
	return text + " lay " + strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1] + "."
}

func count(n int, one, many string) string {
	switch n {
	case 0:
		return "no " + many
	case 1:
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// hours says minutes in hours, to the half below ten.
func hours(minutes int) string {
	halves := (minutes + 15) / 30
	switch {
	case minutes == 0:
		return "no hours noted"
	case minutes < 45:
		return fmt.Sprintf("%d minutes", minutes)
	case halves == 2:
		return "1 hour"
	case halves < 20 && halves%2 == 1:
		return fmt.Sprintf("%d½ hours", halves/2)
	}
	return fmt.Sprintf("%d hours", (minutes+30)/60)
}

func date(d clock.Date) string { return d.In(time.UTC).Format("2 January 2006") }

// words says what a forecast goes by, and what that was worth.
func (f *Forecast) words() string {
	past := count(f.History, "week", "weeks")
	switch f.Basis {
	case "nothing":
		return "There are fewer than four past weeks in which anything was kept, so only what is known already is shown. Note what things take, and this begins to look ahead."
	case "recent":
		return "There are " + past + " to go by: enough for what is usual, not for seasons. The range is wide for that reason."
	}
	text := "It goes by " + past + " of yours. "
	if f.Basis == "months" {
		text = "It goes by " + past + " of yours: enough for the trend and the ends of months and quarters, not yet for the season of the year. "
	}
	if f.Looks == 0 {
		return text + "That is too little to say how good it is; the range is wide for that reason."
	}
	text += "Looking ahead from earlier weeks in the same way, up to 12 weeks before, it missed a week by " + hours(f.Error) + " on average; expecting each to be like the same week of the year before"
	if f.Basis == "months" {
		text += ", or the quarter before,"
	}
	return text + " would have missed it by " + hours(f.Naive) + "."
}
