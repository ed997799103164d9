package talk

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/pattern"
)

var (
	ordinals = map[string]int{
		"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "6th": 6,
		"seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9, "tenth": 10, "10th": 10, "former": 1, "last": -1, "latter": -1,
	}
	numbers   = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
	ordinal   = pattern.Of(`\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|former|latter|last)\b`)
	shortOrd  = pattern.Of(`\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?: (?:one|option|slot|time|choice|works|suits|is fine))`)
	numbered  = pattern.Of(`(?:\b(?:options?|number|no\.?|slots?|choices?)|#) ?(\d{1,2}|one|two|three|four|five|six)(?:(?:,| and| or|,? ?&) (\d{1,2}|one|two|three|four|five|six))?\b`)
	lettered  = pattern.Of(`\b(?:options?|slots?|choices?) ?([a-l])(?:(?:,| and| or| ?&) ?([a-l]))?\b`)
	bare      = pattern.Of(`^\(?([a-l]|\d{1,2})[).:]?(?: (?:please|works|suits|is (?:fine|good|best|great|perfect|ok)|would be (?:fine|good|best|great|perfect)|for me|it is|then))*(?:,? thanks?(?: you)?)?$`)
	weekday   = pattern.Of(`\b(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b`)
	monthDay  = pattern.Of(`\b(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)?)\b`)
	nthDay    = pattern.Of(`\bthe (\d{1,2})(?:st|nd|rd|th)\b`)
	clockTime = pattern.Of(`\b(\d{1,2})(?:[:h](\d{2}))? ?(am|pm|o'clock)\b|\b(\d{1,2}):(\d{2})\b|\bat (\d{1,2})\b|\b(noon|midday)\b`)
	daytime   = pattern.Of(`\b(morning|afternoon|evening)\b`)
)

var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// mentioned finds the options that a clause is about. named is true when it names a
// time, whether or not that is among the options.
func (r *reading) mentioned(text string) (found []int, named bool) {
	all := map[int]bool{}
	rest := text
	take := func(n int) {
		if n < 0 {
			n = len(r.options)
		}
		named = true
		if n >= 1 && n <= len(r.options) {
			all[n-1] = true
		}
	}
	for _, m := range shortOrd().FindAllStringSubmatch(text, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil && !slices.Contains(r.days(), n) {
			take(n)
			rest = strings.Replace(rest, m[0], " ", 1)
		}
	}
	if !strings.Contains(text, "last week") && !strings.Contains(text, "at first") {
		for _, m := range ordinal().FindAllString(text, -1) {
			take(ordinals[m])
		}
	}
	for _, m := range numbered().FindAllStringSubmatch(text, -1) {
		rest = strings.Replace(rest, m[0], " ", 1)
		for _, word := range m[1:] {
			if word != "" {
				take(count(word))
			}
		}
	}
	for _, m := range lettered().FindAllStringSubmatch(text, -1) {
		for _, letter := range m[1:] {
			if letter != "" {
				take(int(letter[0]-'a') + 1)
			}
		}
	}
	if m := bare().FindStringSubmatch(text); m != nil {
		rest = ""
		if n := count(m[1]); n > 0 {
			take(n)
		} else {
			take(int(m[1][0]-'a') + 1)
		}
	}
	days, said := r.timed(rest)
	named = named || said
	if len(all) > 0 && said { // "the second, Tuesday at 3": both have to hold
		for i := range all {
			if !slices.Contains(days, i) {
				delete(all, i)
			}
		}
	} else {
		for _, i := range days {
			all[i] = true
		}
	}
	for i := range r.options {
		if all[i] {
			found = append(found, i)
		}
	}
	return found, named
}

func count(word string) int {
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	return numbers[word]
}

// days are the days of the month on which options are, anywhere.
func (r *reading) days() (all []int) {
	for _, o := range r.options {
		for _, z := range o.Zones {
			all = append(all, o.From.Time().In(z.Loc).Day())
		}
	}
	return all
}

// timed finds the options that fit every sort of time that a text names: the day of
// the week, the date, the time, the part of the day, on one of the clocks concerned.
func (r *reading) timed(text string) (found []int, named bool) {
	var tests []func(time.Time) bool
	add := func(any []func(time.Time) bool) {
		if len(any) > 0 {
			tests = append(tests, func(t time.Time) bool {
				return slices.ContainsFunc(any, func(f func(time.Time) bool) bool { return f(t) })
			})
		}
	}
	add(weekdays(text))
	dates, rest := dates(text)
	add(dates)
	add(times(rest))
	add(dayparts(text))
	if len(tests) == 0 {
		return nil, false
	}
	for i, o := range r.options {
		if slices.ContainsFunc(o.Zones, func(z Zone) bool {
			t := o.From.Time().In(z.Loc)
			return !slices.ContainsFunc(tests, func(f func(time.Time) bool) bool { return !f(t) })
		}) {
			found = append(found, i)
		}
	}
	return found, true
}

func weekdays(text string) (any []func(time.Time) bool) {
	for _, m := range weekday().FindAllStringSubmatch(text, -1) {
		any = append(any, func(t time.Time) bool { return strings.HasPrefix(m[1], strings.ToLower(t.Weekday().String()[:3])) })
	}
	return any
}

// dates also gives the text without the dates, whose numbers are no times.
func dates(text string) (any []func(time.Time) bool, rest string) {
	rest = text
	for _, m := range monthDay().FindAllStringSubmatch(text, -1) {
		rest = strings.Replace(rest, m[0], " ", 1)
		day, err := strconv.Atoi(m[1] + m[4])
		month := slices.Index(months, m[2]+m[3]) + 1
		if err == nil {
			any = append(any, func(t time.Time) bool { return t.Day() == day && int(t.Month()) == month })
		}
	}
	for _, m := range nthDay().FindAllStringSubmatch(rest, -1) {
		if day, err := strconv.Atoi(m[1]); err == nil {
			any = append(any, func(t time.Time) bool { return t.Day() == day })
		}
	}
	return any, nthDay().ReplaceAllString(rest, " ")
}

func times(text string) (any []func(time.Time) bool) {
	for _, m := range clockTime().FindAllStringSubmatch(text, -1) {
		if m[7] != "" {
			any = append(any, func(t time.Time) bool { return t.Hour() == 12 && t.Minute() == 0 })
			continue
		}
		hour, err := strconv.Atoi(m[1] + m[4] + m[6])
		if err != nil {
			continue
		}
		minute, _ := strconv.Atoi(m[2] + m[5]) // none is 0
		half := m[3]
		any = append(any, func(t time.Time) bool {
			if t.Minute() != minute {
				return false
			}
			switch half {
			case "am":
				return t.Hour() == hour%12
			case "pm":
				return t.Hour() == hour%12+12
			}
			return t.Hour() == hour || hour <= 12 && t.Hour()%12 == hour%12
		})
	}
	return any
}

func dayparts(text string) (any []func(time.Time) bool) {
	bounds := map[string][2]int{"morning": {0, 12}, "afternoon": {12, 18}, "evening": {17, 24}}
	for _, m := range daytime().FindAllString(text, -1) {
		b := bounds[m]
		any = append(any, func(t time.Time) bool { return b[0] <= t.Hour() && t.Hour() < b[1] })
	}
	return any
}
