package zone

import "time"

// Stamp is a date or date-time in iCalendar's basic form (RFC 5545 3.3.4, 3.3.5).
type Stamp struct {
	Wall Wall
	Date bool // a date alone
	UTC  bool // ends in Z
}

// ParseStamp reads "20260329", "20260329T023000" and "20260329T023000Z".
// As many programs write them it also takes hyphens and colons, a missing
// seconds part, small letters, 24:00 and second 60. strict tells that none of these was needed.
func ParseStamp(s string) (st Stamp, strict, ok bool) {
	var digits [14]byte
	n, strict := 0, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if n == len(digits) || st.UTC {
				return st, false, false
			}
			digits[n] = c
			n++
		case (c == 'T' || c == 't' || c == ' ') && n == 8:
			strict = strict && c == 'T'
		case (c == 'Z' || c == 'z') && n > 8 && i == len(s)-1:
			st.UTC, strict = true, strict && c == 'Z'
		case (c == '-' && (n == 4 || n == 6)) || (c == ':' && (n == 10 || n == 12)):
			strict = false
		default:
			return st, false, false
		}
	}
	num := func(from, to int) int {
		v := 0
		for _, c := range digits[from:to] {
			v = v*10 + int(c-'0')
		}
		return v
	}
	var hh, mm, ss int
	switch n {
	case 8:
		st.Date = true
	case 12:
		hh, mm, strict = num(8, 10), num(10, 12), false
	case 14:
		hh, mm, ss = num(8, 10), num(10, 12), num(12, 14)
	default:
		return st, false, false
	}
	if ss == 60 {
		ss, strict = 59, false
	}
	y, mo, d := num(0, 4), num(4, 6), num(6, 8)
	if y == 0 || mo < 1 || mo > 12 || d < 1 || d > DaysIn(y, mo) || mm > 59 || ss > 59 || hh > 24 || hh == 24 && mm+ss > 0 {
		return st, false, false
	}
	strict = strict && hh < 24
	st.Wall = DayWall(CivilDay(y, mo, d)) + Wall(hh*3600+mm*60+ss)*Second
	return st, strict, true
}

// DateText writes the date of w in basic form: "20260329".
func (w Wall) DateText() string {
	y, m, d := DayCivil(w.Day())
	var b [8]byte
	put(b[:4], y)
	put(b[4:6], m)
	put(b[6:8], d)
	return string(b[:])
}

// Text writes w in basic form: "20260329T023000".
func (w Wall) Text() string {
	sec := int((w - w.Midnight()) / Second)
	var b [7]byte
	b[0] = 'T'
	put(b[1:3], sec/3600)
	put(b[3:5], sec/60%60)
	put(b[5:7], sec%60)
	return w.DateText() + string(b[:])
}

func put(b []byte, v int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte('0' + v%10)
		v /= 10
	}
}

// CivilDay counts the days from 1970-01-01 to a date of the Gregorian calendar.
func CivilDay(y, m, d int) int64 {
	if m <= 2 { // years begin in March, so that leap days come last
		y--
		m += 12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return int64(era)*146097 + int64(doe) - 719468
}

// DayCivil gives year, month and day of the month of a day counted from 1970-01-01.
func DayCivil(day int64) (y, m, d int) {
	z := day + 719468
	era := z / 146097
	if z < 0 {
		era = (z - 146096) / 146097
	}
	doe := int(z - era*146097)
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	y = yoe + int(era)*400
	if m > 12 {
		m -= 12
		y++
	}
	return y, m, d
}

// DaysIn counts the days of a month.
func DaysIn(y, m int) int {
	switch time.Month(m) {
	case time.February:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}
