// Package forecasttest makes histories of work as an assistant's might be, by a seed, to test forecasts on.
package forecasttest
