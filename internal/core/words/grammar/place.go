package grammar

import (
	"strings"

	"anteroom/internal/core/words/token"
)

var (
	// lookVerbs before "at" tell what is looked at, not where something is.
	lookVerbs = set("look looking looked glance aim aimed point pointed laugh shout arrive good bad price priced cost")

	venues = set(`hotel restaurant office offices club airport station terminal bar café cafe library hall house room
		street road lane avenue square place gallery museum theatre hospital school university church park pub centre
		center studio court suite boardroom embassy bank clinic gym lounge palace tower campus reception lobby`)

	streets = set("street road lane avenue square place row gardens st rd ave crescent terrace way mews drive hill")

	// resorts are places without a capital.
	resorts = set("home work school church")

	// seasons look like places after "at".
	seasons = set("christmas easter xmas night lunch lunchtime breakfast dinner noon midday midnight eod eow eom eoq eoy cob")
)

// placeAt reads "at the Savoy", "at 10 Downing Street", "at home"; only what is
// clearly a place and not "at the end of the week" or "look at the Acme file".
func (p *parser) placeAt(i int) (Element, bool) {
	if p.Low(i) != "at" || lookVerbs[p.Low(i-1)] {
		return Element{}, false
	}
	j := i + 1
	if resorts[p.Low(j)] && p.clear(j+1) {
		return p.place(i, j, j+1)
	}
	to := j
	if p.Num(j) >= 0 {
		if !p.streetAhead(j + 1) {
			return Element{}, false
		}
		to = j + 1
	} else if p.Low(j) == "the" {
		to = j + 1
	}
	first := to
	to = p.properNoun(to, p.Low(j) == "the")
	if to == first || !p.clear(to) {
		return Element{}, false
	}
	return p.place(i, j, to)
}

func (p *parser) place(i, from, to int) (Element, bool) {
	text := p.slice(from, to)
	return Element{Role: RolePlace, From: i, To: to, Text: text, Meaning: "at " + text}, true
}

// properNoun goes over words with capitals, what joins them, and the nouns of
// venues behind them ("the Savoy hotel") or after "the" ("the office").
func (p *parser) properNoun(i int, the bool) int {
	first := i
	for i < len(p.List) {
		low := p.Low(i)
		switch {
		case i > first && !p.List[i].Gap && !p.joined(i):
			return i
		case isWeekdayWord(low) || isMonthWord(low) || seasons[low] || tomorrows[low] || low == "today" || low == "tonight":
			return i
		case p.capital(i):
		case venues[low] && (the || i > first):
		case i > first && p.numbered(i):
		case i > first && p.bridge(i):
		default:
			return i
		}
		i++
	}
	return i
}

// numbered reports whether the number at i tells one venue from another: "Room 4",
// "Terminal 5", but not the time in "Bond Street 3pm".
func (p *parser) numbered(i int) bool {
	if p.Num(i) < 0 || !venues[p.Low(i-1)] && p.Low(i-1) != "gate" && p.Low(i-1) != "floor" {
		return false
	}
	_, to := p.clock(i, false)
	return to == 0 && (p.ends(i+1) || p.Kind(i+1) == token.Word)
}

// joined reports whether the token belongs to the word before it: "Jean-Georges",
// "4B".
func (p *parser) joined(i int) bool {
	if p.Is(i, "-", "&", "'", "’", ".") {
		return p.glued(i+1) && i+1 < len(p.List) && p.List[i+1].Kind != token.Mark
	}
	return p.Is(i-1, "-", "&", "'", "’", ".") || p.List[i-1].Kind == token.Number
}

// bridge reports whether the token stands between two parts of a name.
func (p *parser) bridge(i int) bool {
	switch p.Low(i) {
	case "of", "de", "la", "le", "du", "des", "del", "di", "da", "van", "der", "upon", "the":
		return p.capital(i+1) || p.Low(i+1) == "the" && p.capital(i+2) || p.bridgeWord(i+1)
	case "and":
		return p.capital(i+1) && p.capital(i-1) && !isWeekdayWord(p.Low(i+1)) && len(p.names[p.Low(i+1)]) == 0 && p.Low(i+1) != "i"
	}
	return p.Is(i, "&", "-", "'", "’", ".") && p.glued(i) == p.glued(i+1) && (p.capital(i+1) || p.glued(i+1))
}

func (p *parser) bridgeWord(i int) bool {
	return strings.Contains(" de la le du del di da van der ", " "+p.Low(i)+" ") && p.Low(i) != "" && p.capital(i+1)
}

// streetAhead reports whether the words from i on are the name of a street after
// a house number.
func (p *parser) streetAhead(i int) bool {
	for k := i; k < i+4 && p.capital(k); k++ {
		if streets[p.Low(k)] && k > i {
			return true
		}
	}
	return false
}
