package grammar

import (
	"slices"
	"strings"

	"anteroom/internal/core/textkey"
	"anteroom/internal/core/words/rhythm"
	"anteroom/internal/core/words/token"
)

// nameOf is one way to call a person: the folded tokens of a name.
type nameOf struct {
	person int
	parts  []string
}

var honorifics = set("dr mr mrs ms mx miss prof professor sir dame lord lady")

// everyday first names are words as well; only a capital makes them names.
var everyday = set(`will mark grace hope art bill rob sue pat rose faith joy drew chase frank jack dawn summer max
	grant miles guy ray gene skip penny chip dean earl victor iris ivy ruby pearl olive lily daisy robin miller april
	may june august sunny rich nick don bob tim al ed`)

// indexNames lays out whole names and first names by their first part.
func indexNames(people []Person) map[string][]nameOf {
	index := map[string][]nameOf{}
	for i, person := range people {
		for _, name := range person.Names {
			fields := strings.Fields(name)
			for len(fields) > 1 && honorifics[strings.ToLower(strings.TrimRight(fields[0], "."))] {
				fields = fields[1:]
			}
			if len(fields) == 0 {
				continue
			}
			addName(index, i, strings.Join(fields, " "))
			addName(index, i, fields[0])
		}
	}
	return index
}

func addName(index map[string][]nameOf, person int, name string) {
	var parts []string
	for _, t := range token.Lex(name) {
		parts = append(parts, nameKey(t))
	}
	if len(parts) == 0 || parts[0] == "" {
		return
	}
	for _, n := range index[parts[0]] {
		if n.person == person && strings.Join(n.parts, " ") == strings.Join(parts, " ") {
			return
		}
	}
	index[parts[0]] = append(index[parts[0]], nameOf{person, parts})
}

func nameKey(t token.Token) string {
	if t.Kind == token.Mark {
		return t.Text
	}
	return textkey.Fold(t.Text)
}

// nameAt gives the people called by the longest name that begins at i, and how
// many parts it has.
func (p *parser) nameAt(i int, handle bool) (people []Person, to, parts int) {
	if i >= len(p.List) || p.List[i].Kind != token.Word {
		return nil, 0, 0
	}
	for _, n := range p.names[nameKey(p.List[i])] {
		end := p.matchName(i, n.parts, handle)
		if end == 0 || end < to {
			continue
		}
		if end > to {
			people, to, parts = nil, end, len(n.parts)
		}
		people = append(people, p.c.People[n.person])
	}
	return people, to, parts
}

// matchName follows the parts of a name; in a handle a dot may stand between.
func (p *parser) matchName(i int, parts []string, handle bool) int {
	for k, part := range parts {
		if k > 0 && handle && p.Is(i, ".") && p.glued(i) && p.glued(i+1) {
			i++
		}
		if i >= len(p.List) || nameKey(p.List[i]) != part {
			return 0
		}
		i++
	}
	if !p.ends(i) {
		return 0
	}
	return i
}

// possessive reads "Helen's" or "Jean-Luc's" where only one person is called so.
func (p *parser) possessive(i int) (who Person, to int) {
	var parts []string
	for to = i; to < len(p.List) && to < i+3; to++ {
		bare, owns := strings.CutSuffix(p.Low(to), "'s")
		if !owns {
			parts = append(parts, nameKey(p.List[to]))
			continue
		}
		parts = append(parts, textkey.Fold(bare))
		found := 0
		for _, n := range p.names[parts[0]] {
			if slices.Equal(n.parts, parts) {
				who = p.c.People[n.person]
				found++
			}
		}
		if found == 1 {
			return who, to + 1
		}
		break
	}
	return Person{}, 0
}

// personAt reads "@Helen" and "for Helen".
func (p *parser) personAt(i int) (Element, bool) {
	if p.Is(i, "@") && p.glued(i+1) {
		return p.mention(i, i+1)
	}
	if p.Low(i) != "for" {
		return Element{}, false
	}
	if p.Is(i+1, "@") && p.glued(i+2) {
		return p.mention(i, i+2)
	}
	e := Element{Role: RolePerson}
	for j := i + 1; ; {
		people, to, parts := p.nameAt(j, false)
		if to == 0 || !p.calls(j, to, parts) {
			if j > i+1 { // "for Helen and Mark", of whom only Helen is known
				e.Keep = p.slice(i, e.To)
			}
			break
		}
		e.People, e.To = append(e.People, people...), to
		if len(people) > 1 {
			e.Role = RoleUnclear
			break
		}
		next := p.any(to, "and")
		if p.Is(to, "&", ",") {
			next = to + 1
		}
		if next == 0 || !p.capital(next) || isWeekdayWord(p.Low(next)) || isMonthWord(p.Low(next)) {
			break
		}
		if _, known, _ := p.nameAt(next, false); known == 0 && p.Is(to, ",") {
			break
		}
		j = next
	}
	if len(e.People) == 0 {
		return e, false
	}
	e.Meaning = PersonText(e.People, e.Role == RoleUnclear)
	if e.Role == RoleUnclear {
		e.Text = p.slice(i+1, e.To)
	}
	return e, true
}

// mention reads the name after an @. It is somebody's own only when nothing else
// hangs on it: in "call with @Helen" the name stays in the title.
func (p *parser) mention(i, j int) (Element, bool) {
	people, to, _ := p.nameAt(j, true)
	if to == 0 {
		return Element{}, false
	}
	e := Element{Role: RolePerson, To: to, People: people, Meaning: PersonText(people, len(people) > 1)}
	if len(people) > 1 {
		e.Role, e.Text = RoleUnclear, p.slice(j, to)
		return e, true
	}
	switch p.Low(i - 1) {
	case "with", "to", "from", "about", "and", "of", "ask", "tell", "remind", "email", "call", "ring", "meet", "message":
		e.Keep = p.slice(j, to)
	}
	return e, true
}

// calls reports whether the name from i to to is meant as one: it is not an
// everyday word, nor part of a longer name that is not known.
func (p *parser) calls(i, to, parts int) bool {
	low := p.Low(i)
	if parts == 1 && (everyday[low] || isWeekdayWord(low)) && !p.capital(i) {
		return false
	}
	if parts == 1 && isMonthWord(low) { // "for May" is the month
		return false
	}
	next := p.Low(to)
	follows := p.capital(to) && !isWeekdayWord(next) && !isMonthWord(next) && !connectives[next] && abbreviations[next] == ""
	return !follows
}

// PersonText names people: "for A and B", or "A or B?".
func PersonText(people []Person, unclear bool) string {
	names := make([]string, len(people))
	for i, person := range people {
		names[i] = person.Name()
	}
	if unclear {
		return rhythm.Join(names, "or") + "?"
	}
	return "for " + rhythm.Join(names, "and")
}

// knownTag gives the tag in its known spelling.
func (p *parser) knownTag(said string) string {
	key := textkey.Fold(said)
	for _, t := range p.c.Tags {
		if textkey.Name(t) == textkey.Name(said) {
			return t
		}
	}
	for _, t := range p.c.Tags {
		if key != "" && textkey.Fold(t) == key {
			return t
		}
	}
	return said
}
