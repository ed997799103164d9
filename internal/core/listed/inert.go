package listed

import "strings"

// Inert is a text that a spreadsheet reads as a text, never as a formula (CWE-1236).
func Inert(s string) string {
	start := strings.TrimLeft(s, " \t\r\n\u00a0")
	if start != "" && strings.ContainsRune("=+-@|%", rune(start[0])) || strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "\r") || strings.HasPrefix(s, "\n") {
		return "'" + s
	}
	return s
}
