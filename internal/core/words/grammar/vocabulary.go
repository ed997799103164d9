package grammar

import (
	"strings"
	"time"
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var weekdays = map[string]time.Weekday{
	"monday": time.Monday, "mon": time.Monday,
	"tuesday": time.Tuesday, "tue": time.Tuesday, "tues": time.Tuesday,
	"wednesday": time.Wednesday, "wed": time.Wednesday, "weds": time.Wednesday,
	"thursday": time.Thursday, "thu": time.Thursday, "thur": time.Thursday, "thurs": time.Thursday,
	"friday": time.Friday, "fri": time.Friday,
	"saturday": time.Saturday, "sat": time.Saturday,
	"sunday": time.Sunday, "sun": time.Sunday,
}

var months = map[string]time.Month{
	"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
	"june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9,
	"october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}

var numbers = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90,
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}

// Dayparts are the minutes after midnight a part of the day stands for when no time is named.
var Dayparts = map[string]int{
	"morning": 9 * 60, "lunchtime": 12*60 + 30, "afternoon": 14 * 60, "evening": 18 * 60, "night": 20 * 60,
}

var (
	tomorrows = set("tomorrow tmrw tmr tmw tomoz")

	// mistakable day names are words of their own unless something else speaks for them.
	mistakable = set("sat sun wed")

	// connectives may follow a reading without changing what it meant.
	connectives = set(`on at by for with from to until till til in and or every each before after about re due
		starting daily weekly monthly quarterly yearly annually fortnightly noon midday midnight today tonight
		tomorrow tmrw next this then as if when so but plus via sharp using`)

	// foreign words before a date or time make it part of what is talked about.
	foreign = set("to of since after about re regarding than last past vs versus except excluding without not")

	// determined words before a bare day or time do the same: "move the 9am".
	determined = set("the my our your his her their that these those")

	// feasts are weekdays with a name of their own.
	feasts = set("black good easter cyber ash whit boxing super shrove maundy casual holy giving palm")

	// gatherings make a text with a time an event.
	gatherings = set(`meeting lunch dinner breakfast brunch supper coffee drinks interview appointment standup
		workshop webinar party dentist call meet seminar offsite concert wedding conference catchup reception tea chat sync session briefing ceremony hearing`)

	// chores at the beginning of a text make it a task, whatever it is about.
	chores = set(`book prepare send write arrange organise organize schedule cancel confirm reschedule email ask
		remind buy order draft review chase print pay check plan update move set find get make file submit renew
		collect pick read research sort finish complete reply answer follow ring phone tell invite create add
		cover reserve postpone change text message fix finalise finalize approve sign`)

	shifts = set("move shift postpone reschedule change push bring swap extend")

	evenings = set("tonight evening dinner supper drinks theatre party gala concert")
	mornings = set("breakfast morning")
)

func isMonthWord(s string) bool { _, ok := months[s]; return ok }

func isWeekdayWord(s string) bool { _, ok := weekdays[s]; return ok }
