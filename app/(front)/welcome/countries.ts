/** ISO 3166-1, for the numbers to call in a crisis and the right wording. */
export const countryCodes =
  "AE AR AT AU BD BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GH GR HK HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KR KW LB LT LU LV MA MT MX MY NG NL NO NP NZ OM PE PH PK PL PS PT QA RO RS SA SE SG SI SK SY TH TN TR TW TZ UA UG US UY VN YE ZA".split(
    " ",
  )
