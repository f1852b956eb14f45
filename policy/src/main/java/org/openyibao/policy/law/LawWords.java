package org.openyibao.policy.law;

import java.util.List;
import java.util.Map;

/// The words of facts in Chinese.
public final class LawWords {
    private static final Map<String, String> TREATMENTS =
            Map.of("None", "一般治疗", "Delivery", "生育", "Psychiatric", "精神病", "RepeatChemotherapy", "重复放化疗");

    private LawWords() {}

    static String of(Fact fact, List<String> words) {
        return String.join("或", words.stream().map(word -> of(fact, word)).toList());
    }

    public static String of(Fact fact, String word) {
        return switch (fact) {
            case SCHEME -> title(Scheme.values(), word);
            case KIND -> title(CareKind.values(), word);
            case FILING -> title(CareFiling.values(), word);
            case LEVEL ->
                switch (word) {
                    case "1" -> "一级";
                    case "2" -> "二级";
                    default -> "三级";
                };
            case SEAT -> word.equals("county") ? "县级" : "市级";
            case RETIRED -> word.equals("true") ? "退休" : "在职";
            case CIVIL_SERVANT -> word.equals("true") ? "公务员" : "非公务员";
            case CATEGORY ->
                switch (word) {
                    case FactSpace.NONE -> "无救助身份";
                    case FactSpace.OTHER -> "其他救助身份";
                    default -> word;
                };
            case TREATMENT -> TREATMENTS.getOrDefault(word, word);
            case STAY -> "第 " + word + " 次住院";
            case DISEASE -> word.equals(FactSpace.NONE) ? "其他病种" : "病种 " + word;
        };
    }

    private static String title(Enum<?>[] values, String word) {
        for (Enum<?> value : values) {
            if (value.toString().equals(word)) {
                return switch (value) {
                    case Scheme scheme -> scheme.title();
                    case CareKind kind -> kind.title();
                    case CareFiling filing -> filing.title();
                    default -> word;
                };
            }
        }
        return word;
    }
}
