package recur

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/zone"
)

// maxRuleLen bounds the text of a rule; the longest sensible one has 366 BYYEARDAYs.
const maxRuleLen = 8192

// Parse reads the value of an RRULE or EXRULE, in any case, with or without the
// property name in front, with empty parts and X- parts.
// Errors (all Invalid): recur.no_freq, recur.bad_part (unreadable, out of range,
// twice), recur.bad_count, recur.bad_interval, recur.bad_until,
// recur.unsupported (a calendar other than the Gregorian), recur.too_long.
func Parse(text string) (Rule, error) {
	r := Rule{Interval: 1, WeekStart: time.Monday}
	if len(text) > maxRuleLen {
		return r, errs.New(errs.Invalid, "recur.too_long", "The rule is longer than 8 KiB.")
	}
	if i := strings.IndexByte(text, ':'); i >= 0 && strings.HasSuffix(strings.ToUpper(text[:i]), "RULE") {
		text = text[i+1:]
	}
	seen := map[string]bool{}
	for _, part := range strings.Split(text, ";") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		name, value, ok := strings.Cut(part, "=")
		name = strings.ToUpper(strings.TrimSpace(name))
		value = strings.TrimSpace(value)
		if !ok || seen[name] {
			return r, badPart(part)
		}
		seen[name] = true
		if err := r.set(name, value, part); err != nil {
			return r, err
		}
	}
	if !seen["FREQ"] {
		return r, errs.New(errs.Invalid, "recur.no_freq", "The rule doesn't say how often it repeats: it needs a FREQ part.")
	}
	return r, nil
}

func badPart(part string) *errs.Error {
	if len(part) > 60 {
		part = part[:60] + "…"
	}
	return errs.Newf(errs.Invalid, "recur.bad_part", "The part %q of the rule can't be read.", strings.ToValidUTF8(part, "?"))
}

// set takes one part; part is its text for messages and for Extra.
func (r *Rule) set(name, value, part string) error {
	ok := true
	switch name {
	case "FREQ":
		i := slices.Index(freqNames[:], strings.ToUpper(value))
		ok = i >= 0
		r.Freq = Freq(max(i, 0))
	case "INTERVAL":
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > 1<<31-1 {
			return errs.Newf(errs.Invalid, "recur.bad_interval", "INTERVAL has to be a whole number from 1 on, not %q.", clip(value))
		}
		r.Interval = n
	case "COUNT":
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > 1<<31-1 {
			return errs.Newf(errs.Invalid, "recur.bad_count", "COUNT has to be a whole number from 1 on, not %q.", clip(value))
		}
		r.Count = n
	case "UNTIL":
		st, _, good := zone.ParseStamp(value)
		if !good {
			return errs.Newf(errs.Invalid, "recur.bad_until", "UNTIL %q is not a date. Write it as 20261231 or 20261231T235959Z.", clip(value))
		}
		r.Until = &st
	case "WKST":
		i := slices.Index(dayNames[:], strings.ToUpper(value))
		ok = i >= 0
		r.WeekStart = time.Weekday(max(i, 0))
	case "RSCALE":
		if !strings.EqualFold(value, "GREGORIAN") {
			return errs.Newf(errs.Invalid, "recur.unsupported", "Only rules in the Gregorian calendar are understood, not RSCALE=%s.", clip(value))
		}
		r.Extra = append(r.Extra, "RSCALE="+value)
	case "SKIP":
		if !strings.EqualFold(value, "OMIT") {
			return errs.Newf(errs.Invalid, "recur.unsupported", "Only SKIP=OMIT is understood, not SKIP=%s.", clip(value))
		}
		r.Extra = append(r.Extra, part)
	default:
		ok = r.setBy(name, value, part)
	}
	if !ok {
		return badPart(part)
	}
	return nil
}

func clip(s string) string {
	if len(s) > 40 {
		s = s[:40] + "…"
	}
	return strings.ToValidUTF8(s, "?")
}

// setBy takes the BY parts, and keeps X- parts.
func (r *Rule) setBy(name, value, part string) (ok bool) {
	switch name {
	case "BYSECOND":
		r.BySecond, ok = parseInts(value, 0, 60, false)
		for i, s := range r.BySecond { // a leap second: no clock of ours shows it
			r.BySecond[i] = min(s, 59)
		}
		slices.Sort(r.BySecond)
		r.BySecond = slices.Compact(r.BySecond)
	case "BYMINUTE":
		r.ByMinute, ok = parseInts(value, 0, 59, false)
	case "BYHOUR":
		r.ByHour, ok = parseInts(value, 0, 23, false)
	case "BYDAY":
		r.ByDay, ok = parseDays(value)
	case "BYMONTHDAY":
		r.ByMonthDay, ok = parseInts(value, 1, 31, true)
	case "BYYEARDAY":
		r.ByYearDay, ok = parseInts(value, 1, 366, true)
	case "BYWEEKNO":
		r.ByWeekNo, ok = parseInts(value, 1, 53, true)
	case "BYMONTH":
		r.ByMonth, ok = parseInts(value, 1, 12, false)
	case "BYSETPOS":
		r.BySetPos, ok = parseInts(value, 1, 366, true)
	default:
		ok = strings.HasPrefix(name, "X-")
		r.Extra = append(r.Extra, part)
	}
	return ok
}

// parseInts reads a list; empty entries are dropped, duplicates too.
func parseInts(s string, low, high int, signed bool) ([]int, bool) {
	var out []int
	for _, f := range strings.Split(s, ",") {
		f = strings.TrimSpace(f)
		if f == "" {
			continue
		}
		n, err := strconv.Atoi(f)
		if err != nil || (n < low || n > high) && !(signed && -n >= low && -n <= high) {
			return nil, false
		}
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out, true
}

func parseDays(s string) ([]Weekday, bool) {
	var out []Weekday
	for _, f := range strings.Split(s, ",") {
		f = strings.ToUpper(strings.TrimSpace(f))
		if f == "" {
			continue
		}
		if len(f) < 2 {
			return nil, false
		}
		i := slices.Index(dayNames[:], f[len(f)-2:])
		if i < 0 {
			return nil, false
		}
		d := Weekday{Day: time.Weekday(i)}
		if num := strings.TrimSpace(f[:len(f)-2]); num != "" {
			n, err := strconv.Atoi(num)
			if err != nil || n == 0 || n < -53 || n > 53 {
				return nil, false
			}
			d.N = n
		}
		if !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out, true
}
