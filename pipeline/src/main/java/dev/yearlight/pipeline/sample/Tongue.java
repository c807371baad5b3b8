package dev.yearlight.pipeline.sample;

import java.util.List;

/**
 * The words of one language that invented names and titles are made of.
 *
 * @param weight how common the language is, in proportion to the others
 */
record Tongue(
        double weight,
        List<String> adjectives,
        List<String> nouns,
        List<String> givenNames,
        List<String> familyNames,
        List<String> titleWords) {

    static final Tongue ENGLISH = words(
            50,
            "Paper Velvet Hollow Amber Quiet Copper Salt Crooked Northern Tin Borrowed Marble Second Juniper Slow",
            "Lanterns Orchard Foxglove Harbour Sparrows Almanac Kettle Meridian Thistle Ferries Parlour Comets Drift"
                    + " Atlas Wicker Signal",
            "Maren Tobias Imogen Callum Odette Rufus Wren Jasper Nell Ambrose",
            "Halloway Pemberly Vance-Okoro Thackeray O'Dwyer Marchbanks Quill Ashdown Fenwright Larkspur",
            "Window Morning River Letters Static Winter Telephone Garden Shoreline Neon Ceiling Borrowed Tide Fever");
    static final Tongue SPANISH = words(
            11,
            "Nocturno Dulce Perdido Azul Lento Salvaje Último Rojo Eléctrico",
            "Cometa Jacarandá Espejismo Corazón Tranvía Naufragio Limón Murciélago Desván",
            "Inés Joaquín Maribel Andrés Lucía Teófilo Rocío Íñigo",
            "Santibáñez Quiñones Villaseñor Ybarrondo Peñalver Montañés Cárdenas-Ruy",
            "Mañana Ceniza Ventana Lluvia Tren Verano Sombra Canción Frontera Niño");
    static final Tongue FRENCH = words(
            8,
            "Étrange Pâle Tendre Lointain Bleu Fragile Rêveur Sauvage",
            "Étoile Forêt Manège Crépuscule Ruelle Papillon Théâtre Lumière",
            "Hélène Benoît Anaïs Loïc Clémence Gaël Zoé Théophile",
            "Beaurivage Desmoulières Fauvette L'Hermitier Garançon Vaugirault",
            "Fenêtre Dimanche Château Brûlure Hôtel Océan Été Silence Ça");
    static final Tongue GERMAN = words(
            7,
            "Leises Graues Fernes Süßes Blaues Müdes Schönes",
            "Glück Fernweh Nachtzug Straßenlicht Gewölbe Löwenzahn Frühling",
            "Jürgen Käthe Sönke Mareike Björn Änne Lothar",
            "Großmann-Weyl Küstermeer Brückenau Öhlschläger Weißdorn Tannhöft",
            "Fenster Über Morgen Kälte Straße Träume Wolken Bahnhof");
    static final Tongue NORDIC = words(
            8,
            "Stille Blå Ensom Mörk Långsam Rød Vild",
            "Fjäril Skärgård Nattsvermer Åskväder Kråkebolle Brøyting Järnspöke",
            "Åsa Søren Ingrid Øyvind Malin Sölvi Þórunn",
            "Lindqvær Fjellstrøm Åkerblad Björkenhjelm Snæfellsdóttir Strömgård",
            "Vinter Älskling Midnatt Øy Måne Hjem Snö Dröm");
    static final Tongue PORTUGUESE = words(
            7,
            "Doce Antigo Lento Distante Vazio Solar",
            "Maré Quintal Coração Avenida Pássaro Lampião Vagalume",
            "João Conceição Tomé Luísa Otávio Marília",
            "Guimarães-Prado Assunção Bragança Valadão Queirós Sertanejo-Lima",
            "Saudade Verão Canção Manhã Sertão Estação Ilusão");
    static final Tongue TURKISH = words(
            3,
            "Mavi Sessiz Uzak Kırık Yorgun",
            "Yıldız Şafak Gölge Kuğu Çınar",
            "Çağla Ökkeş Doğan Işıl",
            "Gündüzalp Çınaroğlu Yağızer Şenbahar",
            "Gece Yağmur Düş Güneş Sokak Özlem");
    static final Tongue POLISH = words(
            3,
            "Cichy Żółty Złoty Ostatni Daleki",
            "Księżyc Żuraw Tramwaj Świt Wąwóz",
            "Zbigniew Małgorzata Świętosław Żaneta",
            "Włóczęga Świetlik Brzózka Gęsiorowicz",
            "Deszcz Późno Śnieg Źródło Miłość Okno");
    static final Tongue JAPANESE =
            words(2, "青い 静かな 遠い 小さな", "灯台 海猫 紙飛行機 夕凪", "ユリカ ハルト ミツキ ソウタ", "月野瀬 霧島谷 雨宮坂", "夜行 雨音 窓辺 手紙 坂道");
    static final Tongue KOREAN =
            words(2, "작은 느린 푸른 고요한", "구름다리 달팽이 등대 종이배", "서윤 도겸 하람 이든", "한가람 윤슬기 남궁별", "새벽 겨울밤 골목 편지 바다");
    static final Tongue RUSSIAN = words(
            2,
            "Синий Тихий Далёкий Поздний",
            "Трамвай Маяк Снегирь Фонарь",
            "Ярослава Тимофей Злата Матвей",
            "Ветлугин Снегирёва Озерцов Полынина",
            "Окна Снег Полночь Письма Ёлка");
    static final List<Tongue> ALL =
            List.of(ENGLISH, SPANISH, FRENCH, GERMAN, NORDIC, PORTUGUESE, TURKISH, POLISH, JAPANESE, KOREAN, RUSSIAN);

    private static Tongue words(
            double weight, String adjectives, String nouns, String givenNames, String familyNames, String titleWords) {
        return new Tongue(
                weight,
                List.of(adjectives.split(" ")),
                List.of(nouns.split(" ")),
                List.of(givenNames.split(" ")),
                List.of(familyNames.split(" ")),
                List.of(titleWords.split(" ")));
    }
}
