package notion

import (
	"regexp"
	"strings"
)

var (
	summary = regexp.MustCompile(`(?i)^\s*<summary>(.*?)</summary>\s*$`)
	dressed = regexp.MustCompile(`(?i)</?(?:u|span|mark|font|div|center|figure|figcaption|iframe|video|audio)(?:\s[^<>]*)?>`)
	ticked  = regexp.MustCompile(`^(\s*- \[[ x]\]) {2,}`)
	broken  = regexp.MustCompile(`(?i)<br\s*/?>`)
)

// tidied writes what Notion writes as HTML in Markdown: callouts become quotations, toggles a line with what
// they hold below. Code stays as it is.
func tidied(body string) string {
	var out []string
	fence, quoted := "", false
	for line := range strings.SplitSeq(body, "\n") {
		bare := strings.TrimSpace(line)
		switch low := strings.ToLower(bare); {
		case fence != "":
			if strings.HasPrefix(bare, fence) {
				fence = ""
			}
		case strings.HasPrefix(bare, "```"), strings.HasPrefix(bare, "~~~"):
			fence = bare[:3]
		case low == "<aside>":
			quoted = true
			continue
		case low == "</aside>":
			quoted = false
			out = append(out, "")
			continue
		case low == "<details>", low == "</details>":
			continue
		case summary.MatchString(bare):
			line = "**" + strings.ReplaceAll(strings.TrimSpace(summary.FindStringSubmatch(bare)[1]), "*", "") + "**"
		default:
			line = ticked.ReplaceAllString(dressed.ReplaceAllString(broken.ReplaceAllString(line, " "), ""), "$1 ")
		}
		if quoted {
			line = strings.TrimSpace("> " + line)
		}
		out = append(out, line)
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}
